-- Versions of pathways: how somebody gets from one programme to the next. As with programmes, readers outside the national
-- body see what is published, and what is published stays as it is: only its end can be announced.

create table pathway (
    id                uuid        primary key,
    revision          bigint      not null,
    code              text        not null constraint pathway_code_is_short check (code ~ '^[A-Z][A-Z0-9-]{1,19}$'),
    version           text        not null constraint pathway_version_is_a_number check (version ~ '^[0-9]{1,4}\.[0-9]{1,4}$'),
    title             text        not null constraint pathway_title_is_short check (char_length(title) <= 200),
    note              text        not null constraint pathway_note_is_bounded check (char_length(note) <= 10000),
    audience          text        not null constraint pathway_audience_is_short check (char_length(audience) <= 200),
    framework_id      uuid        not null references framework,
    -- A pathway is always read whole, and nothing refers to a part of it: so its steps are in the row.
    steps             jsonb       not null constraint pathway_steps_are_few
        check (jsonb_typeof(steps) = 'array' and jsonb_array_length(steps) <= 100),
    entry_points      jsonb       not null constraint pathway_entry_points_are_few
        check (jsonb_typeof(entry_points) = 'array' and jsonb_array_length(entry_points) <= 50),
    status            text        not null constraint pathway_status_is_known check (status in (
        'DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETIREMENT_SCHEDULED', 'RETIRED')),
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    authors           text[]      not null constraint pathway_has_an_author check (cardinality(authors) > 0),
    returns           jsonb       not null,
    published_at      timestamptz,
    published_by      text,
    cut_off_on        date,
    retires_on        date,
    retirement_reason text        constraint pathway_retirement_reason_is_known check (retirement_reason in (
        'SUPERSEDED', 'OUT_OF_DATE', 'INCORRECT', 'UNUSED', 'OTHER')),
    retirement_text   text        constraint pathway_retirement_text_is_bounded check (char_length(retirement_text) between 1 and 10000),
    retired_at        timestamptz,
    constraint pathway_version_is_free unique (code, version),
    constraint pathway_is_published_by_somebody
        check ((status in ('DRAFT', 'IN_REVIEW')) = (published_at is null)
               and (published_at is null) = (published_by is null)),
    constraint pathway_publisher_is_no_author check (published_by <> all (authors)),
    constraint pathway_published_leads_somewhere
        check (status in ('DRAFT', 'IN_REVIEW')
               or (title <> '' and audience <> '' and jsonb_array_length(steps) > 0 and jsonb_array_length(entry_points) > 0)),
    constraint pathway_ends_as_announced
        check (case when status in ('RETIREMENT_SCHEDULED', 'RETIRED')
               then num_nulls(cut_off_on, retires_on, retirement_reason, retirement_text) = 0
               else num_nonnulls(cut_off_on, retires_on, retirement_reason, retirement_text) = 0 end),
    constraint pathway_cut_off_is_before_its_end check (cut_off_on <= retires_on),
    constraint pathway_is_retired_at_a_time check ((status = 'RETIRED') = (retired_at is not null))
);
-- One draft of a pathway at a time.
create unique index pathway_one_draft on pathway (code) where status in ('DRAFT', 'IN_REVIEW');
-- Lists by time of change.
create index pathway_by_change on pathway (updated_at, id);
-- Those whose day comes next.
create index pathway_by_retirement on pathway (retires_on) where status = 'RETIREMENT_SCHEDULED';

create function pathway_stays_as_published() returns trigger language plpgsql as $$
declare may_change constant text[] := array['status', 'revision', 'updated_at', 'cut_off_on', 'retires_on',
                                            'retirement_reason', 'retirement_text', 'retired_at'];
begin
    if old.status not in ('DRAFT', 'IN_REVIEW') then
        if tg_op = 'DELETE'
           or (old.status, new.status) not in (('PUBLISHED', 'RETIREMENT_SCHEDULED'),
                                               ('RETIREMENT_SCHEDULED', 'PUBLISHED'),
                                               ('RETIREMENT_SCHEDULED', 'RETIRED'))
           or to_jsonb(old) - may_change <> to_jsonb(new) - may_change then
            raise exception 'a published pathway version does not change'
                using errcode = 'restrict_violation', constraint = 'pathway_is_not_published';
        end if;
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;

create trigger pathway_stays_as_published before update or delete on pathway
    for each row execute function pathway_stays_as_published();

alter table pathway enable row level security;
alter table pathway force row level security;
create policy pathway_is_the_national_bodys on pathway to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
create policy pathway_is_public_once_published on pathway for select to ${app} using (published_at is not null);
grant select, insert, update on pathway to ${app};
