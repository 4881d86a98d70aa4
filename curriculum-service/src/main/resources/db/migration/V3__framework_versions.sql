-- Versions that follow one another. A framework's version knows the one it continues; its principles are known across
-- versions as all other parts are; and a published version may end, on a day announced beforehand. What is published
-- still says the same for ever: only whether it is in force changes.

alter table framework add predecessor_id uuid references framework;

-- The road of a version goes on: the same for all that has versions.

do $$
declare kind text;
begin
    foreach kind in array array['framework', 'curriculum'] loop
        execute format($sql$
            alter table %1$I
                add cut_off_on        date,
                add retires_on        date,
                add retirement_reason text,
                add retirement_text   text,
                add retired_at        timestamptz,
                drop constraint %1$s_status_is_known,
                drop constraint %1$s_is_published_by_somebody,
                drop constraint %1$s_published_has_a_title,
                add constraint %1$s_status_is_known
                    check (status in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETIREMENT_SCHEDULED', 'RETIRED')),
                add constraint %1$s_is_published_by_somebody
                    check ((status in ('DRAFT', 'IN_REVIEW')) = (published_at is null)
                           and (published_at is null) = (published_by is null)),
                add constraint %1$s_published_has_a_title check (status in ('DRAFT', 'IN_REVIEW') or title <> ''),
                add constraint %1$s_ends_as_announced
                    check (case when status in ('RETIREMENT_SCHEDULED', 'RETIRED')
                           then num_nulls(cut_off_on, retires_on, retirement_reason, retirement_text) = 0
                           else num_nonnulls(cut_off_on, retires_on, retirement_reason, retirement_text) = 0 end),
                add constraint %1$s_cut_off_is_before_its_end check (cut_off_on <= retires_on),
                add constraint %1$s_retirement_reason_is_known
                    check (retirement_reason in ('SUPERSEDED', 'OUT_OF_DATE', 'INCORRECT', 'UNUSED', 'OTHER')),
                add constraint %1$s_retirement_text_is_bounded check (char_length(retirement_text) between 1 and 10000),
                add constraint %1$s_is_retired_at_a_time check ((status = 'RETIRED') = (retired_at is not null))
            $sql$, kind);
        execute format($sql$
            create or replace function %1$s_stays_as_published() returns trigger language plpgsql as $body$
            declare may_change constant text[] := array['status', 'revision', 'updated_at', 'cut_off_on', 'retires_on',
                                                        'retirement_reason', 'retirement_text', 'retired_at'];
            begin
                if old.status not in ('DRAFT', 'IN_REVIEW') then
                    if tg_op = 'DELETE'
                       or (old.status, new.status) not in (('PUBLISHED', 'RETIREMENT_SCHEDULED'),
                                                           ('RETIREMENT_SCHEDULED', 'PUBLISHED'),
                                                           ('RETIREMENT_SCHEDULED', 'RETIRED'))
                       or to_jsonb(old) - may_change <> to_jsonb(new) - may_change then
                        raise exception 'a published %1$s version does not change'
                            using errcode = 'restrict_violation', constraint = '%1$s_is_not_published';
                    end if;
                end if;
                return case tg_op when 'DELETE' then old else new end;
            end $body$
            $sql$, kind);
        -- What was published once can be read for ever.
        execute format('alter policy %1$s_is_public_once_published on %1$I using (published_at is not null)', kind);
    end loop;
end $$;

do $$
declare part text;
begin
    foreach part in array array['framework_stage', 'framework_principle', 'framework_rating', 'framework_node',
                                'framework_statement'] loop
        execute format('alter policy %1$s_is_public_once_published on %1$I
                        using (exists (select from framework
                                       where framework.id = framework_id and framework.published_at is not null))', part);
    end loop;
    foreach part in array array['curriculum_outcome', 'curriculum_requirement'] loop
        execute format('alter policy %1$s_is_public_once_published on %1$I
                        using (exists (select from curriculum
                                       where curriculum.id = curriculum_id and curriculum.published_at is not null))', part);
    end loop;
end $$;

-- Those whose day comes next.
create index framework_by_retirement on framework (retires_on) where status = 'RETIREMENT_SCHEDULED';

-- A principle has an id that stays the same across versions. Until now it was known by its title: so principles of one
-- title in several versions of a framework are one. The default is for the previous release, which writes none.
alter table framework_principle add id uuid not null default uuidv7();

-- Neither the policies, which let the owner see nothing, nor the triggers are meant for what was there before.
alter table framework no force row level security;
alter table framework disable trigger user;
alter table framework_principle no force row level security;
alter table framework_principle disable trigger user;
update framework later
set predecessor_id = (select earlier.id from framework earlier
                      where earlier.code = later.code and earlier.published_at <= later.created_at
                      order by earlier.published_at desc
                      limit 1);
with part as (
    select principle.framework_id, principle.ordinal, framework.code, principle.title,
           row_number() over (partition by principle.framework_id, principle.title order by principle.ordinal) as nth
    from framework_principle principle
    join framework on framework.id = principle.framework_id),
known as materialized (
    select code, title, nth, uuidv7() as id from part group by code, title, nth)
update framework_principle principle
set id = known.id
from part join known using (code, title, nth)
where principle.framework_id = part.framework_id and principle.ordinal = part.ordinal;
alter table framework_principle enable trigger user;
alter table framework_principle force row level security;
alter table framework enable trigger user;
alter table framework force row level security;

alter table framework_principle add constraint framework_principle_is_there_once unique (framework_id, id);

-- What authors state of competencies that did not simply stay from the version that theirs continues. Whether both are
-- there is looked at when the version is to be published: until then a competency may come and go.
create table framework_migration (
    framework_id uuid not null references framework,
    became       text not null constraint framework_migration_is_stated check (became in ('MERGED', 'SPLIT', 'DROPPED', 'NEW')),
    from_id      uuid,
    to_id        uuid,
    ordinal      int  not null,
    primary key (framework_id, ordinal),
    constraint framework_migration_only_the_new_come_from_nothing check ((became = 'NEW') = (from_id is null)),
    constraint framework_migration_only_the_dropped_go_nowhere check ((became = 'DROPPED') = (to_id is null)),
    constraint framework_migration_is_said_once unique nulls not distinct (framework_id, from_id, to_id)
);
create trigger framework_migration_inserted after insert on framework_migration referencing new table as changed
    for each statement execute function framework_part_is_of_a_draft();
create trigger framework_migration_updated after update on framework_migration referencing old table as changed
    for each statement execute function framework_part_is_of_a_draft();
create trigger framework_migration_deleted after delete on framework_migration referencing old table as changed
    for each statement execute function framework_part_is_of_a_draft();
alter table framework_migration enable row level security;
alter table framework_migration force row level security;
create policy framework_migration_is_the_national_bodys on framework_migration to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
create policy framework_migration_is_public_once_published on framework_migration for select to ${app}
    using (exists (select from framework where framework.id = framework_id and framework.published_at is not null));
grant select, insert, delete on framework_migration to ${app};
