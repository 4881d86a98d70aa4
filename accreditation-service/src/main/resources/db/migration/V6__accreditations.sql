create extension if not exists btree_gist;

create sequence accreditation_number;
grant usage on sequence accreditation_number to ${app};

-- A dated, numbered award to one version of a course: the public register. Everyone reads it; only the national body
-- writes it.
create table accreditation (
    id                    uuid primary key,
    number                text not null,
    submission_id         uuid not null references submission,
    provider_id           uuid not null references provider,
    provider              text not null,
    provider_name         text not null,
    course_id             uuid not null,
    course_version        int not null,
    course_title          text not null,
    course_summary        text not null,
    audience              text not null,
    stage                 text not null,
    award                 text not null,
    learning_hours        int not null,
    delivery              text not null,
    curriculum_version_id uuid not null,
    valid_from            date not null,
    valid_to              date not null,
    withdrawn_on          date,
    withdrawal_reason     text,
    withdrawal_reason_text text,
    teach_out_until       date,
    updated_at            timestamptz not null,
    version               bigint not null,
    search                tsvector not null generated always as
        (to_tsvector('english', course_title || ' ' || award || ' ' || provider_name || ' ' || course_summary)) stored,
    constraint accreditation_number_never_reused unique (number),
    constraint accreditation_once_for_a_submission unique (submission_id),
    constraint accreditation_period check (valid_from <= valid_to),
    constraint accreditation_withdrawal_whole check (
        (withdrawn_on is null) = (withdrawal_reason is null)
        and (withdrawn_on is null) = (withdrawal_reason_text is null)
        and (teach_out_until is null or teach_out_until > withdrawn_on)),
    -- Two accreditations of one course never hold on one day. (Asked whether there is a withdrawal, because greatest
    -- passes over null.)
    constraint accreditation_of_a_course_never_overlaps exclude using gist
        (course_id with =,
         daterange(valid_from,
             case when withdrawn_on is null then valid_to + 1 else greatest(withdrawn_on, valid_from) end) with &&)
);
create index accreditation_of_provider on accreditation (provider, id);
create index accreditation_of_stage on accreditation (stage, id);
create index accreditation_by_change on accreditation (updated_at, id);
create index accreditation_text on accreditation using gin (search);

alter table accreditation enable row level security;
alter table accreditation force row level security;
create policy accreditation_read_by_everyone on accreditation for select to ${app} using (true);
create policy accreditation_granted_by_the_national_body on accreditation for insert to ${app}
    with check ((select current_setting('app.reach', true)) = 'ALL');
create policy accreditation_changed_by_the_national_body on accreditation for update to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert, update on accreditation to ${app};
