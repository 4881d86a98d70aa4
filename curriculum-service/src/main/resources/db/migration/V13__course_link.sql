-- What this service knows of accredited courses, from the events of accreditation. It is public knowledge (the register),
-- so no organisation owns a row.
create table accredited_course (
    generation       int  not null,
    accreditation_id uuid not null,
    number           text not null,
    provider         text not null,
    title            text not null,
    stage            text not null,
    curriculum_id    uuid not null,
    valid_from       date not null,
    valid_to         date not null,
    withdrawn_on     date,
    teach_out_until  date,
    primary key (generation, accreditation_id),
    constraint accredited_course_ends_after_it_starts check (valid_to >= valid_from),
    constraint accredited_course_teach_out_follows_withdrawal
        check (teach_out_until is null or (withdrawn_on is not null and teach_out_until >= withdrawn_on))
);
-- One course by its number: to link it.
create unique index accredited_course_by_number on accredited_course (generation, number);
grant select, insert, update, delete on accredited_course to ${app};

-- What readers read: the generation that is complete.
create view known_course with (security_invoker = true) as
    select * from accredited_course where generation = read_model_generation('accredited-courses');
grant select on known_course to ${app};

-- That an accredited course is held for a version of a programme. The course is no reference: what is known of courses can
-- be thrown away and gathered anew, and a link stays.
create table course_link (
    id                   uuid        primary key,
    revision             bigint      not null,
    programme_id         uuid        not null references programme,
    accreditation_id     uuid        not null,
    accreditation_number text        not null constraint course_link_number_is_one check (accreditation_number ~ '^LMA-[0-9]{6,12}-[0-9A-Z]$'),
    created_at           timestamptz not null,
    updated_at           timestamptz not null,
    unlinked_at          timestamptz,
    unlink_reason        text        constraint course_link_unlink_reason_is_known check (unlink_reason in (
        'MISTAKE', 'COURSE_CHANGED', 'NO_LONGER_OFFERED', 'ACCREDITATION_ENDED', 'OTHER')),
    unlink_text          text        constraint course_link_unlink_text_is_bounded check (char_length(unlink_text) between 1 and 2000),
    constraint course_link_is_unlinked_as_a_whole check (num_nulls(unlinked_at, unlink_reason, unlink_text) in (0, 3))
);
create unique index course_link_is_made_once on course_link (programme_id, accreditation_id) where unlinked_at is null;
-- Lists of one programme and of one course, and by time of change.
create index course_link_of_programme on course_link (programme_id, id);
create index course_link_of_course on course_link (accreditation_number, id);
create index course_link_by_change on course_link (updated_at, id);

create function course_link_stays_as_made() returns trigger language plpgsql as $$
declare may_change constant text[] := array['revision', 'updated_at', 'unlinked_at', 'unlink_reason', 'unlink_text'];
begin
    if tg_op = 'DELETE' or old.unlinked_at is not null or to_jsonb(old) - may_change <> to_jsonb(new) - may_change then
        raise exception 'a link does not change: it is unlinked, once'
            using errcode = 'restrict_violation', constraint = 'course_link_is_unlinked_only';
    end if;
    return new;
end $$;

create trigger course_link_stays_as_made before update or delete on course_link
    for each row execute function course_link_stays_as_made();

-- Everybody may read it: the programme is published, the course is on the register. It is written by the national body and
-- by the organisation that answers for the programme.
alter table course_link enable row level security;
alter table course_link force row level security;
create policy course_link_is_the_national_bodys on course_link to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
create policy course_link_is_the_programme_owners on course_link to ${app}
    using (exists (select from programme where programme.id = programme_id
                   and programme.owner = (select current_setting('app.organisation', true))))
    with check (exists (select from programme where programme.id = programme_id
                        and programme.owner = (select current_setting('app.organisation', true))));
create policy course_link_is_public on course_link for select to ${app} using (true);
grant select, insert, update on course_link to ${app};
