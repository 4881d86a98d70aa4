-- Places kept for single trusts, and when one can enrol. The rest of the places is open to everyone.

alter table cohort
  -- From when; null is from the moment it is open.
  add column enrolment_opens_on date,
  -- Until when; null is until the day it starts.
  add column enrolment_closes_on date,
  add column waiting_order text not null default 'FIRST_COME',
  add column places_allocated int not null default 0,
  add column allocated_taken int not null default 0,
  add constraint cohort_enrols_before_it_starts
    check (enrolment_closes_on <= starts_on and enrolment_opens_on <= coalesce(enrolment_closes_on, starts_on)),
  add constraint cohort_waiting_order_is_one check (waiting_order in ('FIRST_COME', 'TRUSTS_IN_TURN')),
  add constraint cohort_allocates_what_it_has check (places_allocated between 0 and capacity),
  add constraint cohort_allocated_never_oversold
    check (allocated_taken between 0 and places_allocated and allocated_taken <= places_taken),
  add constraint cohort_open_never_oversold check (places_taken - allocated_taken <= capacity - places_allocated);

-- Unique, so that what belongs to a cohort can name its provider with it.
drop index cohort_of_provider;
create unique index cohort_of_provider on cohort (provider, id);

create or replace function others_only_take_places() returns trigger language plpgsql as $$
declare
  theirs constant text[] := array['places_taken', 'allocated_taken', 'updated_at', 'version'];
begin
  if to_jsonb(new) - theirs is distinct from to_jsonb(old) - theirs then
    raise exception 'only its provider may change a cohort' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

create table allocation (
  id uuid primary key,
  cohort_id uuid not null,
  -- As the cohort has it: whose row it is must be told from the row itself.
  provider text not null,
  trust text not null,
  places int not null,
  places_taken int not null,
  -- Open places that the trust took when it had used up its own.
  open_taken int not null,
  updated_at timestamptz not null,
  constraint allocation_of_a_cohort_of_the_provider foreign key (provider, cohort_id) references cohort (provider, id),
  constraint allocation_trust_is_one check (trust ~ '^[A-Z0-9]{3,6}$'),
  constraint allocation_keeps_something check (places >= 1),
  constraint allocation_never_oversold check (places_taken between 0 and places),
  constraint allocation_open_taken_counts check (open_taken >= 0)
);

create unique index allocation_one_per_trust on allocation (cohort_id, trust);
-- GET /v1/cohorts/{id}/allocations
create index allocation_of_cohort on allocation (cohort_id, id);

alter table allocation enable row level security;
alter table allocation force row level security;

-- How many places another trust has been promised is the provider's affair and that trust's.
create policy allocation_seen_by_both on allocation for select to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or provider = (select current_setting('app.organisation', true))
    or trust = (select current_setting('app.organisation', true))
  );
create policy allocation_made_by_the_provider on allocation for insert to ${app}
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or provider = (select current_setting('app.organisation', true))
  );
create policy allocation_changed_by_both on allocation for update to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or provider = (select current_setting('app.organisation', true))
    or trust = (select current_setting('app.organisation', true))
  )
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or provider = (select current_setting('app.organisation', true))
    or trust = (select current_setting('app.organisation', true))
  );

create policy allocation_ended_by_the_provider on allocation for delete to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or provider = (select current_setting('app.organisation', true))
  );

create function trusts_only_take_allocated_places() returns trigger language plpgsql as $$
declare
  theirs constant text[] := array['places_taken', 'open_taken', 'updated_at'];
begin
  if to_jsonb(new) - theirs is distinct from to_jsonb(old) - theirs then
    raise exception 'only the provider may change an allocation' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

create trigger allocation_trusts_only_take_places
  before update on allocation for each row
  when (
    old.provider is distinct from current_setting('app.organisation', true)
    and current_setting('app.reach', true) is distinct from 'ALL'
  )
  execute function trusts_only_take_allocated_places();

grant select, insert, update, delete on allocation to ${app};
