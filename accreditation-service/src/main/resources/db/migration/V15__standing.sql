-- What an accreditation was on which days, as far as was known when: one row for each rectangle of days and time. Once
-- written, a row says for ever what was known from known_from on; all that is ever changed is known_until, once, when
-- something else becomes known.
create table accreditation_standing (
    accreditation_id uuid not null references accreditation,
    course_id        uuid not null,
    stage            text not null,
    status           text not null,
    reason           text,
    holds_from       date not null,
    -- The first day on which it is something else; null: for ever.
    holds_until      date,
    known_from       timestamptz not null,
    -- Null: that is what is known now.
    known_until      timestamptz,
    primary key (accreditation_id, known_from, holds_from),
    constraint accreditation_standing_status_known check (status in
        ('ACTIVE', 'ACTIVE_WITH_CONDITIONS', 'PROBATION', 'SUSPENDED', 'TEACH_OUT', 'EXPIRED', 'WITHDRAWN',
         'SURRENDERED', 'SUPERSEDED')),
    constraint accreditation_standing_stage_known check (stage in ('F', 'S1', 'S2', 'S3', 'S4')),
    constraint accreditation_standing_holds check (holds_until > holds_from),
    constraint accreditation_standing_is_known check (known_until > known_from),
    -- On one day, as known at one time, an accreditation is one thing.
    constraint accreditation_standing_is_one exclude using gist
        (accreditation_id with =,
         daterange(holds_from, holds_until) with &&,
         tstzrange(known_from, known_until) with &&),
    -- Two accreditations of one course for one stage never run on one day, whatever is known of them when.
    constraint accreditation_of_course_and_stage_never_overlaps exclude using gist
        (course_id with =,
         stage with =,
         daterange(holds_from, holds_until) with &&,
         tstzrange(known_from, known_until) with &&)
        where (status in ('ACTIVE', 'ACTIVE_WITH_CONDITIONS', 'PROBATION', 'SUSPENDED'))
);

-- A course may be accredited for two stages at once; what must not overlap is said above.
alter table accreditation drop constraint accreditation_of_a_course_never_overlaps;
create index accreditation_of_course on accreditation (course_id, id);

-- What the dates of an accreditation say of its days: all that was kept before there were standings.
create function accreditation_days(valid_from date, valid_to date, withdrawn_on date, withdrawal_reason text, teach_out_until date)
    returns table (status text, reason text, holds_from date, holds_until date)
    language sql immutable
begin atomic
    select 'ACTIVE', null::text, valid_from, least(valid_to + 1, withdrawn_on)
    where withdrawn_on is null or withdrawn_on > valid_from
    union all
    select 'EXPIRED', null, valid_to + 1, null
    where withdrawn_on is null
    union all
    select 'TEACH_OUT', withdrawal_reason, withdrawn_on, teach_out_until + 1
    where teach_out_until is not null
    union all
    select 'WITHDRAWN', withdrawal_reason, coalesce(teach_out_until + 1, withdrawn_on), null
    where withdrawn_on is not null;
end;

-- What there was before. When it was granted stands in the log; a withdrawal is the only change there was since, so the row
-- itself says when that became known.
alter table accreditation no force row level security;
alter table event_log no force row level security;
insert into accreditation_standing
    (accreditation_id, course_id, stage, status, reason, holds_from, holds_until, known_from, known_until)
select a.id, a.course_id, a.stage, d.status, d.reason, d.holds_from, d.holds_until, granted.at,
       case when a.withdrawn_on is not null then a.updated_at end
from accreditation a
cross join lateral (
    select coalesce(min(e.time), a.updated_at - interval '1 microsecond') as at
    from event_log e
    where e.subject = a.id and e.type = 'accreditation.granted.v1') granted
cross join lateral accreditation_days(a.valid_from, a.valid_to, null, null, null) d;
insert into accreditation_standing
    (accreditation_id, course_id, stage, status, reason, holds_from, holds_until, known_from)
select a.id, a.course_id, a.stage, d.status, d.reason, d.holds_from, d.holds_until, a.updated_at
from accreditation a
cross join lateral accreditation_days(a.valid_from, a.valid_to, a.withdrawn_on, a.withdrawal_reason, a.teach_out_until) d
where a.withdrawn_on is not null;
alter table accreditation force row level security;
alter table event_log force row level security;

alter table accreditation_standing enable row level security;
alter table accreditation_standing force row level security;
create policy accreditation_standing_read_by_everyone on accreditation_standing for select to ${app} using (true);
create policy accreditation_standing_written_by_the_national_body on accreditation_standing for insert to ${app}
    with check ((select current_setting('app.reach', true)) = 'ALL');
create policy accreditation_standing_closed_by_the_national_body on accreditation_standing for update to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert, update (known_until) on accreditation_standing to ${app};

-- The previous release grants and withdraws without writing standings: while both run, this does it for that one. Deferred,
-- because what the present release writes comes after the row itself.
create function accreditation_standing_is_kept() returns trigger language plpgsql as $$
begin
    if exists (
        select from accreditation_standing s
        where s.accreditation_id = new.id and s.known_until is null
          and (new.withdrawn_on is null or s.status in ('TEACH_OUT', 'WITHDRAWN'))) then
        return null;
    end if;
    update accreditation_standing s
    set known_until = greatest(new.updated_at, s.known_from + interval '1 microsecond')
    where s.accreditation_id = new.id and s.known_until is null;
    insert into accreditation_standing
        (accreditation_id, course_id, stage, status, reason, holds_from, holds_until, known_from)
    select new.id, new.course_id, new.stage, d.status, d.reason, d.holds_from, d.holds_until,
           coalesce((select max(s.known_until) from accreditation_standing s where s.accreditation_id = new.id),
                    new.updated_at)
    from accreditation_days(
        new.valid_from, new.valid_to, new.withdrawn_on, new.withdrawal_reason, new.teach_out_until) d;
    return null;
end $$;

create constraint trigger accreditation_standing_is_kept_of_what_is_granted after insert on accreditation
    deferrable initially deferred
    for each row execute function accreditation_standing_is_kept();
create constraint trigger accreditation_standing_is_kept_of_what_is_withdrawn after update on accreditation
    deferrable initially deferred
    for each row when (old.withdrawn_on is null and new.withdrawn_on is not null)
    execute function accreditation_standing_is_kept();
