-- Versions of curricula and what they ask for. Each builds on one version of a framework. As with frameworks, readers
-- outside the national body see what is published, and what is published stays as it is.

create table curriculum (
    id                 uuid        primary key,
    revision           bigint      not null,
    code               text        not null constraint curriculum_code_is_short check (code ~ '^[A-Z][A-Z0-9-]{1,19}$'),
    version            text        not null constraint curriculum_version_is_a_number check (version ~ '^[0-9]{1,4}\.[0-9]{1,4}$'),
    title              text        not null constraint curriculum_title_is_short check (char_length(title) <= 200),
    note               text        not null constraint curriculum_note_is_bounded check (char_length(note) <= 10000),
    framework_id       uuid        not null references framework,
    minimum_hours      int         not null constraint curriculum_hours_are_sensible check (minimum_hours between 1 and 5000),
    term_years         int         not null constraint curriculum_term_is_sensible check (term_years between 1 and 10),
    valid_from         date        not null,
    last_submission_on date,
    status             text        not null constraint curriculum_status_is_known check (status in ('DRAFT', 'IN_REVIEW', 'PUBLISHED')),
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    authors            text[]      not null constraint curriculum_has_an_author check (cardinality(authors) > 0),
    returns            jsonb       not null,
    published_at       timestamptz,
    published_by       text,
    constraint curriculum_version_is_free unique (code, version),
    constraint curriculum_ends_after_it_begins check (last_submission_on >= valid_from),
    constraint curriculum_is_published_by_somebody
        check ((status = 'PUBLISHED') = (published_at is not null and published_by is not null)),
    constraint curriculum_publisher_is_no_author check (published_by <> all (authors)),
    constraint curriculum_published_has_a_title check (status <> 'PUBLISHED' or title <> ''),
    constraint curriculum_and_its_framework unique (id, framework_id)
);
-- One draft of a curriculum at a time.
create unique index curriculum_one_draft on curriculum (code) where status in ('DRAFT', 'IN_REVIEW');
-- Lists by time of change.
create index curriculum_by_change on curriculum (updated_at, id);
-- The curricula that build on a version of the framework.
create index curriculum_by_framework on curriculum (framework_id);

create table curriculum_outcome (
    curriculum_id uuid    not null,
    id            uuid    not null,
    code          text    not null constraint curriculum_outcome_code_is_short check (char_length(code) between 1 and 40),
    verb          text    not null constraint curriculum_outcome_verb_is_short check (char_length(verb) <= 60),
    text          text    not null constraint curriculum_outcome_text_is_bounded check (char_length(text) <= 10000),
    framework_id  uuid    not null,
    competency_id uuid    not null,
    stage         text    not null,
    required      boolean not null,
    ordinal       int     not null,
    primary key (curriculum_id, id),
    unique (curriculum_id, ordinal),
    -- Deferred, because a draft may be put on another version of the framework together with its outcomes.
    constraint curriculum_outcome_is_for_its_framework foreign key (curriculum_id, framework_id)
        references curriculum (id, framework_id) deferrable initially deferred,
    constraint curriculum_outcome_is_for_a_stage_claimed foreign key (framework_id, competency_id, stage)
        references framework_statement (framework_id, competency_id, stage)
);
-- What is asked for of a competency at a stage.
create index curriculum_outcome_by_competency on curriculum_outcome (framework_id, competency_id, stage);

create table curriculum_requirement (
    curriculum_id     uuid    not null references curriculum,
    id                uuid    not null,
    code              text    not null constraint curriculum_requirement_code_is_short check (char_length(code) between 1 and 40),
    requirement_group text    not null constraint curriculum_requirement_group_is_known check (requirement_group in (
        'faculty', 'assessment-of-learning', 'equality-and-inclusion', 'participant-support', 'evaluation-and-feedback',
        'governance', 'hours-and-modality')),
    text              text    not null constraint curriculum_requirement_text_is_bounded check (char_length(text) <= 10000),
    evidence_expected text    not null constraint curriculum_requirement_evidence_is_bounded check (char_length(evidence_expected) <= 10000),
    essential         boolean not null,
    ordinal           int     not null,
    primary key (curriculum_id, id),
    unique (curriculum_id, ordinal)
);

create function curriculum_stays_as_published() returns trigger language plpgsql as $$
begin
    if old.status = 'PUBLISHED' then
        raise exception 'a published curriculum version does not change'
            using errcode = 'restrict_violation', constraint = 'curriculum_is_not_published';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;

create trigger curriculum_stays_as_published before update or delete on curriculum
    for each row execute function curriculum_stays_as_published();

create function curriculum_part_is_of_a_draft() returns trigger language plpgsql as $$
begin
    if exists (select from changed
               where not exists (select from curriculum
                                 where curriculum.id = changed.curriculum_id and curriculum.status = 'DRAFT')) then
        raise exception 'only parts of a draft can be written'
            using errcode = 'restrict_violation', constraint = 'curriculum_is_draft', table = tg_table_name;
    end if;
    return null;
end $$;

do $$
declare part text;
begin
    foreach part in array array['curriculum_outcome', 'curriculum_requirement'] loop
        execute format('create trigger %1$s_inserted after insert on %1$I referencing new table as changed
                        for each statement execute function curriculum_part_is_of_a_draft()', part);
        execute format('create trigger %1$s_updated after update on %1$I referencing old table as changed
                        for each statement execute function curriculum_part_is_of_a_draft()', part);
        execute format('create trigger %1$s_deleted after delete on %1$I referencing old table as changed
                        for each statement execute function curriculum_part_is_of_a_draft()', part);
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format('create policy %1$s_is_the_national_bodys on %1$I to ${app}
                        using ((select current_setting(''app.reach'', true)) = ''ALL'')
                        with check ((select current_setting(''app.reach'', true)) = ''ALL'')', part);
        execute format('create policy %1$s_is_public_once_published on %1$I for select to ${app}
                        using (exists (select from curriculum
                                       where curriculum.id = curriculum_id and curriculum.status = ''PUBLISHED''))', part);
        execute format('grant select, insert, delete on %I to ${app}', part);
    end loop;
end $$;

alter table curriculum enable row level security;
alter table curriculum force row level security;
create policy curriculum_is_the_national_bodys on curriculum to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
create policy curriculum_is_public_once_published on curriculum for select to ${app} using (status = 'PUBLISHED');
grant select, insert, update on curriculum to ${app};
