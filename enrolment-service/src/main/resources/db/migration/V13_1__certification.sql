-- How long an award counts, as the national body says for a course or for all courses with an award.
create table certification_scheme (
  id uuid primary key,
  course_id uuid,
  award text,
  rule text not null,
  months int not null,
  fixed_day text,
  window_days int not null,
  grace_days int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null,
  constraint certification_scheme_is_for_a_course_or_an_award check ((course_id is null) <> (award is null)),
  constraint certification_scheme_award_fits check (length(award) between 1 and 200),
  constraint certification_scheme_rule_is_one
    check (rule in ('FROM_COMPLETION', 'FROM_PREVIOUS_EXPIRY', 'FIXED_DATE')),
  constraint certification_scheme_months_fit check (months between 0 and 120 and (months > 0 or rule = 'FIXED_DATE')),
  constraint certification_scheme_fixed_day_with_its_rule check ((fixed_day is not null) = (rule = 'FIXED_DATE')),
  constraint certification_scheme_fixed_day_is_one check (fixed_day ~ '^[0-9]{2}-[0-9]{2}$'),
  constraint certification_scheme_window_fits check (window_days between 0 and 730),
  constraint certification_scheme_grace_fits check (grace_days between 0 and 365)
);
-- What holds for an award: looked up whenever a certificate is awarded.
create unique index certification_scheme_one_per_course on certification_scheme (course_id);
create unique index certification_scheme_one_per_award on certification_scheme (award);

alter table certification_scheme enable row level security;
alter table certification_scheme force row level security;
-- Everybody may know them; the national body writes them.
create policy certification_scheme_seen_by_all on certification_scheme for select to ${app} using (true);
create policy certification_scheme_added_by_the_national_body on certification_scheme for insert to ${app}
  with check ((select current_setting('app.reach', true)) = 'ALL');
create policy certification_scheme_changed_by_the_national_body on certification_scheme for update to ${app}
  using ((select current_setting('app.reach', true)) = 'ALL')
  with check ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert, update on certification_scheme to ${app};

-- For how long somebody is certified, and from when to when they may be again. Periods are added, never reset.
create table certification_period (
  id uuid primary key,
  participant_id uuid not null references participant,
  employer text not null,
  provider text not null,
  course_id uuid not null,
  course_title text not null,
  award text not null,
  status text not null,
  opens_on date not null,
  due_on date,
  grace_until date,
  certified_on date,
  certificate_id uuid references certificate,
  expires_on date,
  revoked_on date,
  -- On which day the calendar moves it next; null once it moves no more.
  turns_on date,
  added_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null,
  constraint certification_period_status_is_one
    check (status in ('FUTURE', 'OPEN', 'OVERDUE', 'CERTIFIED', 'EXPIRED', 'REVOKED')),
  constraint certification_period_due_after_it_opens check (due_on >= opens_on),
  constraint certification_period_grace_follows_due
    check ((due_on is null) = (grace_until is null) and grace_until >= due_on),
  constraint certification_period_certified_whole check (
    (certified_on is null) = (certificate_id is null) and (certified_on is null) = (expires_on is null)
    and (status <> 'CERTIFIED' or certified_on is not null)
    and (status not in ('FUTURE', 'OPEN', 'OVERDUE') or certified_on is null)),
  constraint certification_period_expires_after_it_is_certified check (expires_on >= certified_on),
  constraint certification_period_revoked_whole check ((status = 'REVOKED') = (revoked_on is not null)),
  constraint certification_period_over_turns_no_more check (status not in ('EXPIRED', 'REVOKED') or turns_on is null)
);
-- Nobody waits for two periods of one course at once.
create unique index certification_period_one_waits on certification_period (participant_id, course_id)
  where status in ('FUTURE', 'OPEN', 'OVERDUE');
create unique index certification_period_by_certificate on certification_period (certificate_id);
-- The last one of a person on a course.
create index certification_period_of_course on certification_period (participant_id, course_id, id);
-- GET /v1/certifications of a participant, a trust, a provider
create index certification_period_of_participant on certification_period (participant_id, id);
create index certification_period_of_employer on certification_period (employer, id);
create index certification_period_of_provider on certification_period (provider, id);
create index certification_period_to_turn on certification_period (turns_on) where turns_on is not null;

-- What was is never touched: a period that is over stays as it ended, and what somebody was certified for stays too.
create function certification_period_keeps_what_was() returns trigger language plpgsql as $$
begin
  -- Whose it is follows the person, when two records become one.
  if old.status in ('EXPIRED', 'REVOKED')
      and to_jsonb(new) - 'participant_id' is distinct from to_jsonb(old) - 'participant_id' then
    raise exception 'a certification period that is over never changes' using errcode = 'insufficient_privilege';
  end if;
  if old.certified_on is not null
      and (new.certified_on, new.certificate_id, new.expires_on)
        is distinct from (old.certified_on, old.certificate_id, old.expires_on) then
    raise exception 'what somebody was certified for never changes' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger certification_period_keeps_what_was
  before update on certification_period for each row execute function certification_period_keeps_what_was();

alter table certification_period enable row level security;
alter table certification_period force row level security;
create policy certification_period_seen_by_both on certification_period for select to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
    or provider = (select current_setting('app.organisation', true))
  );
create policy certification_period_added_by_the_provider on certification_period for insert to ${app}
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or provider = (select current_setting('app.organisation', true))
  );
create policy certification_period_changed_by_the_provider on certification_period for update to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or provider = (select current_setting('app.organisation', true))
  )
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or provider = (select current_setting('app.organisation', true))
  );
grant select, insert,
  update (status, certified_on, certificate_id, expires_on, revoked_on, turns_on, updated_at, version)
  on certification_period to ${app};
