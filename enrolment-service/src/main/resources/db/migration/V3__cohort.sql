-- Cohorts of accredited courses. What the certificate will say of the course is kept here as it was when planned.

create table cohort (
  id uuid primary key,
  provider text not null,
  code text not null,
  accreditation_id uuid not null,
  accreditation_number text not null,
  course_id uuid not null,
  course_title text not null,
  stage text not null,
  award text not null,
  starts_on date not null,
  ends_on date not null,
  capacity int not null,
  places_taken int not null,
  delivery text not null,
  status text not null,
  planned_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null,
  constraint cohort_code_is_one check (code ~ '^[A-Z0-9][A-Z0-9-]{0,29}$'),
  constraint cohort_ends_after_it_starts check (ends_on >= starts_on),
  constraint cohort_has_capacity check (capacity between 1 and 10000),
  constraint cohort_never_oversold check (places_taken between 0 and capacity),
  constraint cohort_delivery_is_one check (delivery in ('IN_PERSON', 'ONLINE', 'BLENDED')),
  constraint cohort_status_is_one check (status in ('PLANNED', 'OPEN', 'CLOSED'))
);

-- A provider's own name for a cohort is given once.
create unique index cohort_code_is_used_once on cohort (provider, code);
-- GET /v1/cohorts with provider=, accreditationNumber=, status=OPEN, updatedSince=
create index cohort_of_provider on cohort (provider, id);
create index cohort_of_accreditation on cohort (accreditation_number, id);
create index cohort_open on cohort (id) where status = 'OPEN';
create index cohort_changed on cohort (updated_at, id);

alter table cohort enable row level security;
alter table cohort force row level security;

-- A planned cohort is its provider's own affair; from then on every organisation may know of it.
create policy cohort_seen on cohort for select to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or provider = (select current_setting('app.organisation', true))
    or (status <> 'PLANNED' and (select current_setting('app.organisation', true)) <> '')
  );

create policy cohort_planned_by_its_provider on cohort for insert to ${app}
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or provider = (select current_setting('app.organisation', true))
  );

-- A trust takes a place and gives it back, so it may touch the row; the trigger below says how little of it.
create policy cohort_changed on cohort for update to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or provider = (select current_setting('app.organisation', true))
    or (status <> 'PLANNED' and (select current_setting('app.organisation', true)) <> '')
  )
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or provider = (select current_setting('app.organisation', true))
    or (status <> 'PLANNED' and (select current_setting('app.organisation', true)) <> '')
  );

create function others_only_take_places() returns trigger language plpgsql as $$
declare
  theirs constant text[] := array['places_taken', 'updated_at', 'version'];
begin
  if to_jsonb(new) - theirs is distinct from to_jsonb(old) - theirs then
    raise exception 'only its provider may change a cohort' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

create trigger cohort_others_only_take_places
  before update on cohort for each row
  when (
    old.provider is distinct from current_setting('app.organisation', true)
    and current_setting('app.reach', true) is distinct from 'ALL'
  )
  execute function others_only_take_places();

grant select, insert, update on cohort to ${app};
