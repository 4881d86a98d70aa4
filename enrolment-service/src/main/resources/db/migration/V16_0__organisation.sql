-- What the national directory says of organisations. A copy that may lag behind: nothing refers to it by a foreign key.
create extension if not exists pg_trgm;

create table organisation (
  id uuid primary key,
  code text not null,
  name text not null,
  primary_role text not null,
  region text,
  active_from date,
  active_until date,
  successors text[] not null,
  succeeded_on date,
  -- Whether the last whole file had it.
  listed boolean not null,
  -- What a search looks through.
  sought_as text not null generated always as (lower(code || ' ' || name)) stored,
  added_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null,
  constraint organisation_code_is_one check (code ~ '^[A-Z0-9]{3,6}$'),
  constraint organisation_name_fits check (length(name) between 1 and 200),
  constraint organisation_primary_role_is_one check (primary_role ~ '^RO[0-9]{1,5}$'),
  constraint organisation_region_is_one check (region in (
    'EAST_OF_ENGLAND', 'LONDON', 'MIDLANDS', 'NORTH_EAST_AND_YORKSHIRE', 'NORTH_WEST', 'SOUTH_EAST', 'SOUTH_WEST')),
  constraint organisation_ends_after_it_starts check (active_until >= active_from),
  constraint organisation_never_succeeds_itself check (code <> all (successors)),
  constraint organisation_succeeded_on_a_day check ((cardinality(successors) = 0) = (succeeded_on is null))
);
create unique index organisation_by_code on organisation (code);
-- GET /v1/organisations with role=, region=, updatedSince, text=
create index organisation_of_role on organisation (primary_role, id);
create index organisation_of_region on organisation (region, id);
create index organisation_changed on organisation (updated_at, id);
create index organisation_sought on organisation using gin (sought_as gin_trgm_ops);
-- What is followed by something, and what an organisation follows.
create index organisation_succeeded on organisation (code) where cardinality(successors) > 0;
create index organisation_by_successor on organisation using gin (successors);

alter table organisation enable row level security;
alter table organisation force row level security;
-- What an organisation is, is public; only the national body's own work writes it.
create policy organisation_is_public on organisation for select to ${app} using (true);
create policy organisation_added_by_the_national_body on organisation for insert to ${app}
  with check ((select current_setting('app.reach', true)) = 'ALL');
create policy organisation_changed_by_the_national_body on organisation for update to ${app}
  using ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert, update on organisation to ${app};

-- The region of an organisation as far as it is known, by which reports tell trusts apart.
create function region_of(organisation_code text) returns text language sql stable parallel safe as $$
  select coalesce((select o.region from organisation o where o.code = organisation_code), 'NONE')
$$;

select holds('organisation', null, 'STAYS', false,
  'id code name primary_role region active_from active_until successors succeeded_on listed sought_as added_at updated_at'
  ' version');
