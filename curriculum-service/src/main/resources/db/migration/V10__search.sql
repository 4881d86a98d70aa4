-- What is published can be searched by its words.

-- Everything of a version that has words of its own: the titles of its areas, standards and competencies, and what it
-- states. Whoever asks sees no more of it than of the tables it reads.
create view framework_part with (security_invoker = true) as
select area.framework_id, area.id, area.kind, area.id as area_id, area.code as area, null::uuid as competency_id,
       area.code, '{}'::text[] as stages, area.title as content
from framework_node area
where area.kind = 'AREA'
union all
select standard.framework_id, standard.id, standard.kind, area.id, area.code, null, standard.code, '{}', standard.title
from framework_node standard
join framework_node area on area.framework_id = standard.framework_id and area.id = standard.parent_id
where standard.kind = 'STANDARD'
union all
select competency.framework_id, competency.id, competency.kind, area.id, area.code, competency.id, competency.code,
       array(select statement.stage from framework_statement statement
             where statement.framework_id = competency.framework_id and statement.competency_id = competency.id),
       competency.title
from framework_node competency
join framework_node standard on standard.framework_id = competency.framework_id and standard.id = competency.parent_id
join framework_node area on area.framework_id = standard.framework_id and area.id = standard.parent_id
where competency.kind = 'COMPETENCY'
union all
select statement.framework_id, statement.id, 'STATEMENT', area.id, area.code, competency.id, null, array[statement.stage],
       statement.text
from framework_statement statement
join framework_node competency
  on competency.framework_id = statement.framework_id and competency.id = statement.competency_id
join framework_node standard on standard.framework_id = competency.framework_id and standard.id = competency.parent_id
join framework_node area on area.framework_id = standard.framework_id and area.id = standard.parent_id;
grant select on framework_part to ${app};

-- A word in a title counts for more than one in a statement.
create function framework_words(kind text, content text) returns tsvector
    language sql immutable parallel safe
    return setweight(to_tsvector('english', content), (case kind when 'STATEMENT' then 'B' else 'A' end)::"char");

-- The same of the versions that are published, for the index. It is a table of its own because under a policy that asks
-- for anything PostgreSQL looks at @@ only after the policy, row by row, and never uses the index; this one asks nothing.
-- Two marks, which no word of a text can be taken for, let the index itself find a version and a code.
create table framework_text (
    framework_id  uuid     not null references framework,
    id            uuid     not null,
    kind          text     not null,
    area_id       uuid     not null,
    area          text     not null,
    competency_id uuid,
    code          text,
    stages        text[]   not null,
    content       text     not null,
    words         tsvector not null generated always as (
        framework_words(kind, content)
        || array_to_tsvector(array_remove(array['VERSION ' || framework_id::text, 'CODE ' || lower(code)], null))) stored,
    primary key (id, framework_id)
);

create function framework_text_is_kept() returns trigger language plpgsql as $$
begin
    insert into framework_text (framework_id, id, kind, area_id, area, competency_id, code, stages, content)
    select framework_id, id, kind, area_id, area, competency_id, code, stages, content
    from framework_part
    where framework_id = new.id;
    return null;
end $$;

-- A trigger, so that what the previous release publishes is found as well.
create trigger framework_text_is_kept after update on framework
    for each row when (old.published_at is null and new.published_at is not null)
    execute function framework_text_is_kept();

-- The policies, which let the owner see nothing, are not meant for what was there before.
alter table framework no force row level security;
alter table framework_node no force row level security;
alter table framework_statement no force row level security;
insert into framework_text (framework_id, id, kind, area_id, area, competency_id, code, stages, content)
select part.framework_id, part.id, part.kind, part.area_id, part.area, part.competency_id, part.code, part.stages, part.content
from framework_part part
join framework on framework.id = part.framework_id
where framework.published_at is not null;
alter table framework force row level security;
alter table framework_node force row level security;
alter table framework_statement force row level security;

create index framework_text_words on framework_text using gin (words) with (fastupdate = off);

alter table framework_text enable row level security;
alter table framework_text force row level security;
create policy framework_text_is_public on framework_text for select to ${app} using (true);
create policy framework_text_is_of_what_the_national_body_published on framework_text for insert to ${app}
    with check ((select current_setting('app.reach', true)) = 'ALL'
                and exists (select from framework where framework.id = framework_id and framework.published_at is not null));
grant select, insert on framework_text to ${app};

-- The version of each framework that came into force last.
create index framework_in_force on framework (code, published_at desc) where status in ('PUBLISHED', 'RETIREMENT_SCHEDULED');
