-- Versions of frameworks and what they say. Readers outside the national body see what is published and nothing else;
-- what is published stays as it is, whoever asks.

create table framework (
    id           uuid        primary key,
    revision     bigint      not null,
    code         text        not null constraint framework_code_is_short check (code ~ '^[A-Z][A-Z0-9-]{1,19}$'),
    version      text        not null constraint framework_version_is_a_number check (version ~ '^[0-9]{1,4}\.[0-9]{1,4}$'),
    title        text        not null constraint framework_title_is_short check (char_length(title) <= 200),
    note         text        not null constraint framework_note_is_bounded check (char_length(note) <= 10000),
    status       text        not null constraint framework_status_is_known check (status in ('DRAFT', 'IN_REVIEW', 'PUBLISHED')),
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    authors      text[]      not null constraint framework_has_an_author check (cardinality(authors) > 0),
    returns      jsonb       not null,
    published_at timestamptz,
    published_by text,
    constraint framework_version_is_free unique (code, version),
    constraint framework_is_published_by_somebody
        check ((status = 'PUBLISHED') = (published_at is not null and published_by is not null)),
    constraint framework_publisher_is_no_author check (published_by <> all (authors)),
    constraint framework_published_has_a_title check (status <> 'PUBLISHED' or title <> '')
);
-- One draft of a framework at a time.
create unique index framework_one_draft on framework (code) where status in ('DRAFT', 'IN_REVIEW');
-- Lists by time of change.
create index framework_by_change on framework (updated_at, id);

create table framework_stage (
    framework_id uuid not null references framework,
    code         text not null,
    title        text not null constraint framework_stage_title_is_short check (char_length(title) <= 200),
    ordinal      int  not null,
    primary key (framework_id, code),
    unique (framework_id, ordinal)
);

create table framework_principle (
    framework_id uuid not null references framework,
    title        text not null constraint framework_principle_title_is_short check (char_length(title) <= 200),
    ordinal      int  not null,
    primary key (framework_id, ordinal)
);

create table framework_rating (
    framework_id uuid not null references framework,
    value        int  not null,
    label        text not null constraint framework_rating_label_is_short check (char_length(label) <= 200),
    ordinal      int  not null,
    primary key (framework_id, value),
    unique (framework_id, ordinal)
);

-- Areas, standards and competencies. A part has the same id in every version it is in.
create table framework_node (
    framework_id uuid not null references framework,
    id           uuid not null,
    kind         text not null constraint framework_node_kind_is_known check (kind in ('AREA', 'STANDARD', 'COMPETENCY')),
    parent_id    uuid,
    code         text not null constraint framework_node_code_is_short check (char_length(code) between 1 and 40),
    title        text not null constraint framework_node_title_is_short check (char_length(title) <= 200),
    ordinal      int  not null,
    primary key (framework_id, id),
    foreign key (framework_id, parent_id) references framework_node,
    constraint framework_node_only_an_area_stands_alone check ((kind = 'AREA') = (parent_id is null))
);
-- The parts below a part, in order; also what the foreign key looks up.
create index framework_node_below on framework_node (framework_id, parent_id, ordinal);
-- A competency by its id, whichever version it is in.
create index framework_node_by_id on framework_node (id);

create table framework_statement (
    framework_id  uuid not null references framework,
    id            uuid not null,
    competency_id uuid not null,
    stage         text not null,
    text          text not null constraint framework_statement_text_is_bounded check (char_length(text) <= 10000),
    ordinal       int  not null,
    primary key (framework_id, id),
    constraint framework_statement_one_for_each_stage unique (framework_id, competency_id, stage),
    foreign key (framework_id, competency_id) references framework_node,
    foreign key (framework_id, stage) references framework_stage (framework_id, code)
);
-- The foreign key to the stage looks here when a draft's stages are replaced.
create index framework_statement_by_stage on framework_statement (framework_id, stage);

-- What is published stays as it is, even for the owner of the tables.

create function framework_stays_as_published() returns trigger language plpgsql as $$
begin
    if old.status = 'PUBLISHED' then
        raise exception 'a published framework version does not change'
            using errcode = 'restrict_violation', constraint = 'framework_is_not_published';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;

create trigger framework_stays_as_published before update or delete on framework
    for each row execute function framework_stays_as_published();

-- Once for a statement, not for each of its rows: a draft of thousands of parts is replaced in a few statements.
create function framework_part_is_of_a_draft() returns trigger language plpgsql as $$
begin
    if exists (select from changed
               where not exists (select from framework
                                 where framework.id = changed.framework_id and framework.status = 'DRAFT')) then
        raise exception 'only parts of a draft can be written'
            using errcode = 'restrict_violation', constraint = 'framework_is_draft', table = tg_table_name;
    end if;
    return null;
end $$;

do $$
declare part text;
begin
    foreach part in array array['framework_stage', 'framework_principle', 'framework_rating', 'framework_node',
                                'framework_statement'] loop
        execute format('create trigger %1$s_inserted after insert on %1$I referencing new table as changed
                        for each statement execute function framework_part_is_of_a_draft()', part);
        execute format('create trigger %1$s_updated after update on %1$I referencing old table as changed
                        for each statement execute function framework_part_is_of_a_draft()', part);
        execute format('create trigger %1$s_deleted after delete on %1$I referencing old table as changed
                        for each statement execute function framework_part_is_of_a_draft()', part);
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format('create policy %1$s_is_the_national_bodys on %1$I to ${app}
                        using ((select current_setting(''app.reach'', true)) = ''ALL'')
                        with check ((select current_setting(''app.reach'', true)) = ''ALL'')', part);
        execute format('create policy %1$s_is_public_once_published on %1$I for select to ${app}
                        using (exists (select from framework
                                       where framework.id = framework_id and framework.status = ''PUBLISHED''))', part);
        execute format('grant select, insert, delete on %I to ${app}', part);
    end loop;
end $$;

alter table framework enable row level security;
alter table framework force row level security;
create policy framework_is_the_national_bodys on framework to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
create policy framework_is_public_once_published on framework for select to ${app} using (status = 'PUBLISHED');
grant select, insert, update on framework to ${app};
