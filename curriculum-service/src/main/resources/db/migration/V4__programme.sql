-- Versions of programmes and their modules. Each is built on one version of a curriculum. As with frameworks, readers
-- outside the national body see what is published, and what is published stays as it is: only its end can be announced.

create table programme (
    id                           uuid        primary key,
    revision                     bigint      not null,
    code                         text        not null constraint programme_code_is_short check (code ~ '^[A-Z][A-Z0-9-]{1,19}$'),
    version                      text        not null constraint programme_version_is_a_number check (version ~ '^[0-9]{1,4}\.[0-9]{1,4}$'),
    title                        text        not null constraint programme_title_is_short check (char_length(title) <= 200),
    note                         text        not null constraint programme_note_is_bounded check (char_length(note) <= 10000),
    audience                     text        not null constraint programme_audience_is_short check (char_length(audience) <= 200),
    stage                        text        not null,
    strand                       text        not null constraint programme_strand_is_known check (strand in ('MANAGEMENT', 'LEADERSHIP', 'MANAGEMENT_AND_LEADERSHIP')),
    award                        text        constraint programme_award_is_short check (char_length(award) between 1 and 200),
    owner                        text        not null constraint programme_owner_is_an_organisation check (owner ~ '^[A-Z0-9]{3,6}$'),
    curriculum_id                uuid        not null references curriculum,
    duration                     text        constraint programme_duration_is_one check (duration ~ '^P[1-9][0-9]{0,2}[YMWD]$'),
    duration_with_prior_learning text        constraint programme_shorter_duration_is_one check (duration_with_prior_learning ~ '^P[1-9][0-9]{0,2}[YMWD]$'),
    cpd_points                   int         constraint programme_cpd_points_are_sensible check (cpd_points between 0 and 1000),
    structure                    text        not null constraint programme_structure_is_known check (structure in (
        'ALL_IN_ORDER', 'ALL_IN_ANY_ORDER', 'AT_LEAST_MODULES', 'AT_LEAST_POINTS')),
    at_least                     int         not null constraint programme_at_least_is_sensible check (at_least between 0 and 10000),
    entry_requirements           text[]      not null constraint programme_entry_requirements_are_few check (cardinality(entry_requirements) <= 50),
    prerequisites                text[]      not null constraint programme_prerequisites_are_few check (cardinality(prerequisites) <= 20),
    status                       text        not null constraint programme_status_is_known check (status in (
        'DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETIREMENT_SCHEDULED', 'RETIRED')),
    created_at                   timestamptz not null,
    updated_at                   timestamptz not null,
    authors                      text[]      not null constraint programme_has_an_author check (cardinality(authors) > 0),
    returns                      jsonb       not null,
    published_at                 timestamptz,
    published_by                 text,
    cut_off_on                   date,
    retires_on                   date,
    retirement_reason            text        constraint programme_retirement_reason_is_known check (retirement_reason in (
        'SUPERSEDED', 'OUT_OF_DATE', 'INCORRECT', 'UNUSED', 'OTHER')),
    retirement_text              text        constraint programme_retirement_text_is_bounded check (char_length(retirement_text) between 1 and 10000),
    retired_at                   timestamptz,
    constraint programme_version_is_free unique (code, version),
    constraint programme_counts_where_modules_are_chosen
        check ((structure in ('AT_LEAST_MODULES', 'AT_LEAST_POINTS')) = (at_least > 0)),
    constraint programme_does_not_ask_for_itself check (code <> all (prerequisites)),
    constraint programme_is_published_by_somebody
        check ((status in ('DRAFT', 'IN_REVIEW')) = (published_at is null)
               and (published_at is null) = (published_by is null)),
    constraint programme_publisher_is_no_author check (published_by <> all (authors)),
    constraint programme_published_has_a_title check (status in ('DRAFT', 'IN_REVIEW') or (title <> '' and audience <> '')),
    constraint programme_ends_as_announced
        check (case when status in ('RETIREMENT_SCHEDULED', 'RETIRED')
               then num_nulls(cut_off_on, retires_on, retirement_reason, retirement_text) = 0
               else num_nonnulls(cut_off_on, retires_on, retirement_reason, retirement_text) = 0 end),
    constraint programme_cut_off_is_before_its_end check (cut_off_on <= retires_on),
    constraint programme_is_retired_at_a_time check ((status = 'RETIRED') = (retired_at is not null)),
    constraint programme_and_its_curriculum unique (id, curriculum_id)
);
-- One draft of a programme at a time.
create unique index programme_one_draft on programme (code) where status in ('DRAFT', 'IN_REVIEW');
-- Lists by time of change.
create index programme_by_change on programme (updated_at, id);
-- The programmes that are built on a version of the curriculum.
create index programme_by_curriculum on programme (curriculum_id);
-- Those whose day comes next.
create index programme_by_retirement on programme (retires_on) where status = 'RETIREMENT_SCHEDULED';

create table programme_module (
    programme_id uuid not null references programme,
    id           uuid not null,
    code         text not null constraint programme_module_code_is_short check (char_length(code) between 1 and 40),
    title        text not null constraint programme_module_title_is_short check (char_length(title) <= 200),
    hours        int  not null constraint programme_module_hours_are_sensible check (hours between 1 and 5000),
    points       int  not null constraint programme_module_points_are_sensible check (points between 0 and 1000),
    delivery     text not null constraint programme_module_delivery_is_known check (delivery in (
        'IN_PERSON', 'ONLINE', 'BLENDED', 'WORKPLACE')),
    ordinal      int  not null,
    primary key (programme_id, id),
    unique (programme_id, ordinal)
);

-- That a module works towards an outcome.
create table programme_claim (
    programme_id  uuid not null,
    module_id     uuid not null,
    curriculum_id uuid not null,
    outcome_id    uuid not null,
    depth         text not null constraint programme_claim_depth_is_known check (depth in ('INTRODUCED', 'DEVELOPED', 'ASSESSED')),
    ordinal       int  not null,
    primary key (programme_id, module_id, outcome_id),
    foreign key (programme_id, module_id) references programme_module,
    foreign key (curriculum_id, outcome_id) references curriculum_outcome,
    -- Deferred, because a draft may be put on another version of the curriculum together with its modules.
    constraint programme_claim_is_of_its_curriculum foreign key (programme_id, curriculum_id)
        references programme (id, curriculum_id) deferrable initially deferred
);
-- What works towards an outcome.
create index programme_claim_by_outcome on programme_claim (curriculum_id, outcome_id);

create function programme_stays_as_published() returns trigger language plpgsql as $$
declare may_change constant text[] := array['status', 'revision', 'updated_at', 'cut_off_on', 'retires_on',
                                            'retirement_reason', 'retirement_text', 'retired_at'];
begin
    if old.status not in ('DRAFT', 'IN_REVIEW') then
        if tg_op = 'DELETE'
           or (old.status, new.status) not in (('PUBLISHED', 'RETIREMENT_SCHEDULED'),
                                               ('RETIREMENT_SCHEDULED', 'PUBLISHED'),
                                               ('RETIREMENT_SCHEDULED', 'RETIRED'))
           or to_jsonb(old) - may_change <> to_jsonb(new) - may_change then
            raise exception 'a published programme version does not change'
                using errcode = 'restrict_violation', constraint = 'programme_is_not_published';
        end if;
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;

create trigger programme_stays_as_published before update or delete on programme
    for each row execute function programme_stays_as_published();

create function programme_part_is_of_a_draft() returns trigger language plpgsql as $$
begin
    if exists (select from changed
               where not exists (select from programme
                                 where programme.id = changed.programme_id and programme.status = 'DRAFT')) then
        raise exception 'only parts of a draft can be written'
            using errcode = 'restrict_violation', constraint = 'programme_is_draft', table = tg_table_name;
    end if;
    return null;
end $$;

do $$
declare part text;
begin
    foreach part in array array['programme_module', 'programme_claim'] loop
        execute format('create trigger %1$s_inserted after insert on %1$I referencing new table as changed
                        for each statement execute function programme_part_is_of_a_draft()', part);
        execute format('create trigger %1$s_updated after update on %1$I referencing old table as changed
                        for each statement execute function programme_part_is_of_a_draft()', part);
        execute format('create trigger %1$s_deleted after delete on %1$I referencing old table as changed
                        for each statement execute function programme_part_is_of_a_draft()', part);
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format('create policy %1$s_is_the_national_bodys on %1$I to ${app}
                        using ((select current_setting(''app.reach'', true)) = ''ALL'')
                        with check ((select current_setting(''app.reach'', true)) = ''ALL'')', part);
        execute format('create policy %1$s_is_public_once_published on %1$I for select to ${app}
                        using (exists (select from programme
                                       where programme.id = programme_id and programme.published_at is not null))', part);
        execute format('grant select, insert, delete on %I to ${app}', part);
    end loop;
end $$;

alter table programme enable row level security;
alter table programme force row level security;
create policy programme_is_the_national_bodys on programme to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
create policy programme_is_public_once_published on programme for select to ${app} using (published_at is not null);
grant select, insert, update on programme to ${app};
