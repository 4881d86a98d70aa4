-- Versions of crosswalks: what of one version of a framework answers to what of a version of another framework. As with
-- frameworks, readers outside the national body see what is published, and what is published stays as it is: only its end
-- can be announced.

create table crosswalk (
    id                uuid        primary key,
    revision          bigint      not null,
    code              text        not null constraint crosswalk_code_is_short check (code ~ '^[A-Z][A-Z0-9-]{1,19}$'),
    version           text        not null constraint crosswalk_version_is_a_number check (version ~ '^[0-9]{1,4}\.[0-9]{1,4}$'),
    title             text        not null constraint crosswalk_title_is_short check (char_length(title) <= 200),
    note              text        not null constraint crosswalk_note_is_bounded check (char_length(note) <= 10000),
    from_framework_id uuid        not null references framework,
    to_framework_id   uuid        not null references framework,
    status            text        not null constraint crosswalk_status_is_known check (status in (
        'DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETIREMENT_SCHEDULED', 'RETIRED')),
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    authors           text[]      not null constraint crosswalk_has_an_author check (cardinality(authors) > 0),
    returns           jsonb       not null,
    published_at      timestamptz,
    published_by      text,
    cut_off_on        date,
    retires_on        date,
    retirement_reason text        constraint crosswalk_retirement_reason_is_known check (retirement_reason in (
        'SUPERSEDED', 'OUT_OF_DATE', 'INCORRECT', 'UNUSED', 'OTHER')),
    retirement_text   text        constraint crosswalk_retirement_text_is_bounded check (char_length(retirement_text) between 1 and 10000),
    retired_at        timestamptz,
    constraint crosswalk_version_is_free unique (code, version),
    constraint crosswalk_leads_elsewhere check (from_framework_id <> to_framework_id),
    constraint crosswalk_is_published_by_somebody
        check ((status in ('DRAFT', 'IN_REVIEW')) = (published_at is null)
               and (published_at is null) = (published_by is null)),
    constraint crosswalk_publisher_is_no_author check (published_by <> all (authors)),
    constraint crosswalk_published_has_a_title check (status in ('DRAFT', 'IN_REVIEW') or title <> ''),
    constraint crosswalk_ends_as_announced
        check (case when status in ('RETIREMENT_SCHEDULED', 'RETIRED')
               then num_nulls(cut_off_on, retires_on, retirement_reason, retirement_text) = 0
               else num_nonnulls(cut_off_on, retires_on, retirement_reason, retirement_text) = 0 end),
    constraint crosswalk_cut_off_is_before_its_end check (cut_off_on <= retires_on),
    constraint crosswalk_is_retired_at_a_time check ((status = 'RETIRED') = (retired_at is not null)),
    constraint crosswalk_and_its_frameworks unique (id, from_framework_id, to_framework_id)
);
-- One draft of a crosswalk at a time.
create unique index crosswalk_one_draft on crosswalk (code) where status in ('DRAFT', 'IN_REVIEW');
-- Lists by time of change.
create index crosswalk_by_change on crosswalk (updated_at, id);
-- The crosswalks that speak of a version of a framework.
create index crosswalk_by_origin on crosswalk (from_framework_id, id);
create index crosswalk_by_destination on crosswalk (to_framework_id, id);
-- Those whose day comes next.
create index crosswalk_by_retirement on crosswalk (retires_on) where status = 'RETIREMENT_SCHEDULED';

-- That a part of the one answers to a part of the other: the relation says what the second is, seen from the first.
create table crosswalk_entry (
    crosswalk_id      uuid not null references crosswalk,
    from_framework_id uuid not null,
    from_id           uuid not null,
    to_framework_id   uuid not null,
    to_id             uuid not null,
    relation          text not null constraint crosswalk_entry_relation_is_known check (relation in (
        'EXACT', 'BROADER', 'NARROWER', 'RELATED')),
    rationale         text not null constraint crosswalk_entry_rationale_is_bounded check (char_length(rationale) <= 2000),
    ordinal           int  not null,
    primary key (crosswalk_id, from_id, to_id),
    unique (crosswalk_id, ordinal),
    foreign key (from_framework_id, from_id) references framework_node,
    foreign key (to_framework_id, to_id) references framework_node,
    -- Deferred, because a draft may be put on other versions together with its entries.
    constraint crosswalk_entry_is_between_its_frameworks foreign key (crosswalk_id, from_framework_id, to_framework_id)
        references crosswalk (id, from_framework_id, to_framework_id) deferrable initially deferred
);
-- What answers to a part, from either end; also where the foreign keys look.
create index crosswalk_entry_by_origin on crosswalk_entry (from_id, crosswalk_id, to_id);
create index crosswalk_entry_by_destination on crosswalk_entry (to_id, crosswalk_id, from_id);

create function crosswalk_stays_as_published() returns trigger language plpgsql as $$
declare may_change constant text[] := array['status', 'revision', 'updated_at', 'cut_off_on', 'retires_on',
                                            'retirement_reason', 'retirement_text', 'retired_at'];
begin
    if old.status not in ('DRAFT', 'IN_REVIEW') then
        if tg_op = 'DELETE'
           or (old.status, new.status) not in (('PUBLISHED', 'RETIREMENT_SCHEDULED'),
                                               ('RETIREMENT_SCHEDULED', 'PUBLISHED'),
                                               ('RETIREMENT_SCHEDULED', 'RETIRED'))
           or to_jsonb(old) - may_change <> to_jsonb(new) - may_change then
            raise exception 'a published crosswalk version does not change'
                using errcode = 'restrict_violation', constraint = 'crosswalk_is_not_published';
        end if;
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;

create trigger crosswalk_stays_as_published before update or delete on crosswalk
    for each row execute function crosswalk_stays_as_published();

create function crosswalk_part_is_of_a_draft() returns trigger language plpgsql as $$
begin
    if exists (select from changed
               where not exists (select from crosswalk
                                 where crosswalk.id = changed.crosswalk_id and crosswalk.status = 'DRAFT')) then
        raise exception 'only parts of a draft can be written'
            using errcode = 'restrict_violation', constraint = 'crosswalk_is_draft', table = tg_table_name;
    end if;
    return null;
end $$;

create trigger crosswalk_entry_inserted after insert on crosswalk_entry referencing new table as changed
    for each statement execute function crosswalk_part_is_of_a_draft();
create trigger crosswalk_entry_updated after update on crosswalk_entry referencing old table as changed
    for each statement execute function crosswalk_part_is_of_a_draft();
create trigger crosswalk_entry_deleted after delete on crosswalk_entry referencing old table as changed
    for each statement execute function crosswalk_part_is_of_a_draft();

alter table crosswalk enable row level security;
alter table crosswalk force row level security;
create policy crosswalk_is_the_national_bodys on crosswalk to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
create policy crosswalk_is_public_once_published on crosswalk for select to ${app} using (published_at is not null);
grant select, insert, update on crosswalk to ${app};

alter table crosswalk_entry enable row level security;
alter table crosswalk_entry force row level security;
create policy crosswalk_entry_is_the_national_bodys on crosswalk_entry to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
create policy crosswalk_entry_is_public_once_published on crosswalk_entry for select to ${app}
    using (exists (select from crosswalk where crosswalk.id = crosswalk_id and crosswalk.published_at is not null));
grant select, insert, delete on crosswalk_entry to ${app};
