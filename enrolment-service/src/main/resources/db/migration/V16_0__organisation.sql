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

-- That one trust becomes part of another on a day, and how far what goes over has come.
create table merger (
  id uuid primary key,
  predecessor text not null,
  successor text not null,
  takes_effect_on date not null,
  reason text not null,
  status text not null,
  step text not null,
  swept_to uuid not null,
  people int not null,
  cohorts int not null,
  planned_at timestamptz not null,
  planned_by text not null,
  begun_at timestamptz,
  ended_at timestamptz,
  updated_at timestamptz not null,
  version bigint not null,
  constraint merger_never_into_itself check (predecessor <> successor),
  constraint merger_reason_fits check (length(reason) between 1 and 2000),
  constraint merger_status_is_one check (status in ('PLANNED', 'UNDER_WAY', 'DONE', 'CALLED_OFF')),
  constraint merger_step_is_one check (step in ('PEOPLE', 'PLACES', 'RULES')),
  constraint merger_begun_at_a_time check ((status in ('UNDER_WAY', 'DONE')) = (begun_at is not null)),
  constraint merger_ended_at_a_time check ((status in ('DONE', 'CALLED_OFF')) = (ended_at is not null))
);
create unique index merger_once on merger (predecessor) where status <> 'CALLED_OFF';
create index merger_of_successor on merger (successor);
-- What the chore takes.
create index merger_to_do on merger (takes_effect_on, id) where status in ('PLANNED', 'UNDER_WAY');

-- Who went over, by which number before and by which since.
create table merger_person (
  merger_id uuid not null references merger,
  participant_id uuid not null references participant,
  successor text not null,
  former_number text not null,
  number text not null,
  moved_at timestamptz not null
);
-- GET /v1/mergers/{id}/people
create unique index merger_person_by_former_number on merger_person (merger_id, former_number);
create index merger_person_of_participant on merger_person (participant_id);
create index allocation_of_trust on allocation (trust);

alter table merger enable row level security;
alter table merger force row level security;
alter table merger_person enable row level security;
alter table merger_person force row level security;
create policy merger_seen_by_both on merger for select to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or predecessor = (select current_setting('app.organisation', true))
    or successor = (select current_setting('app.organisation', true))
  );
create policy merger_planned_by_the_national_body on merger for insert to ${app}
  with check ((select current_setting('app.reach', true)) = 'ALL');
create policy merger_moved_by_the_national_body on merger for update to ${app}
  using ((select current_setting('app.reach', true)) = 'ALL');
create policy merger_person_seen_by_the_successor on merger_person for select to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or successor = (select current_setting('app.organisation', true))
  );
create policy merger_person_written_by_the_merger on merger_person for insert to ${app}
  with check ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert, update on merger to ${app};
grant select, insert on merger_person to ${app};

-- What goes over may be written to these, and by the policies only with the reach of all.
create policy waiting_goes_over_with_a_trust on waiting for update to ${app}
  using ((select current_setting('app.reach', true)) = 'ALL');
grant update (employer) on waiting to ${app};
grant update (employer) on exemption to ${app};

-- As before; and what a trust settled may go over to another, while nothing of what it says changes.
create or replace function expectation_stays_as_published() returns trigger language plpgsql as $$
declare
  moving constant text[] := array['status', 'published_on', 'ended_on', 'swept_to', 'updated_at', 'version']
    || case when current_setting('app.reach', true) = 'ALL' and new.employer is not null then array['employer']
      else array[]::text[] end;
begin
  if old.status <> 'DRAFT' and to_jsonb(new) - moving is distinct from to_jsonb(old) - moving then
    raise exception 'an expectation that was published never changes' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

-- The number that somebody of the one trust has at the other: the same, unless somebody has that one there. It is the same
-- answer each time, so that whoever goes over first finds their line manager under the right one.
create function number_after_merger(of_merger uuid, predecessor text, successor text, former text) returns text
  language sql stable as $$
  select coalesce(
    (select x.number from merger_person x where x.merger_id = of_merger and x.former_number = former),
    case
      when not exists (select 1 from participant p where p.employee_key = successor || ' ' || former) then former
      when length(predecessor || former) < 20
        and not exists (select 1 from participant p where p.employee_key = successor || ' ' || predecessor || '-' || former)
        then predecessor || '-' || former
      else 'M-' || upper(left(md5(predecessor || ' ' || former), 16))
    end)
$$;

-- Some of those whom the trust employs, after one of them. Who has left before the day stays with it, and so does who is erased.
-- Without the reach of all nobody goes: a trust changes no rows of another.
create function people_go_over(of_merger uuid, after uuid, most int, at timestamptz)
returns table (participant_id uuid, employed_from date) language plpgsql as $$
declare
  m constant merger := (select x from merger x where x.id = of_merger and x.status = 'UNDER_WAY');
begin
  if m.id is null or coalesce(current_setting('app.reach', true), '') <> 'ALL' then
    raise exception 'only a merger under way takes people over' using errcode = 'insufficient_privilege';
  end if;
  return query
  with piece as (
    select p.id, p.employee_number, p.manager_employee_number, p.account_id from participant p
    where p.employer = m.predecessor and p.id > after and not p.erased
      and (p.employed_until is null or p.employed_until >= m.takes_effect_on)
    order by p.id limit most for update
  ), numbered as (
    select piece.id,
      number_after_merger(m.id, m.predecessor, m.successor, piece.employee_number) as number,
      number_after_merger(m.id, m.predecessor, m.successor, piece.manager_employee_number) as manager,
      case when not exists (
        select 1 from participant s where s.employer = m.successor and s.account_id = piece.account_id)
        then piece.account_id end as account,
      piece.employee_number as former_number
    from piece
  ), kept as (
    insert into merger_person (merger_id, participant_id, successor, former_number, number, moved_at)
    select m.id, n.id, m.successor, n.former_number, n.number, at from numbered n
    on conflict do nothing
  ), moved as (
    update participant p set
      employer = m.successor, employee_number = n.number, manager_employee_number = n.manager, account_id = n.account,
      employment_id = uuidv7(), employed_from = greatest(p.employed_from, m.takes_effect_on), updated_at = at,
      version = p.version + 1
    from numbered n
    where p.id = n.id
    returning p.id, p.employed_from
  )
  select moved.id, moved.employed_from from moved order by moved.id;
end
$$;

-- Everything that a trust has on one cohort and that has not ended: the places asked for and held, and those kept for it.
create function places_go_over(of_merger uuid, of_cohort uuid, at timestamptz)
returns table (enrolment_id uuid, participant_id uuid, provider text, passed_on boolean) language plpgsql as $$
declare
  m constant merger := (select x from merger x where x.id = of_merger and x.status = 'UNDER_WAY');
  before allocation;
  kept allocation;
  taken_before int;
  taken_by_successor int;
begin
  if m.id is null or coalesce(current_setting('app.reach', true), '') <> 'ALL' then
    raise exception 'only a merger under way takes places over' using errcode = 'insufficient_privilege';
  end if;
  -- Whoever gives or takes a place on the cohort waits.
  perform 1 from cohort c where c.id = of_cohort for update;
  select * into before from allocation a where a.cohort_id = of_cohort and a.trust = m.predecessor;
  select * into kept from allocation a where a.cohort_id = of_cohort and a.trust = m.successor;
  select count(*) filter (where e.employer = m.predecessor), count(*) filter (where e.employer = m.successor)
  into taken_before, taken_by_successor
  from enrolment e
  where e.cohort_id = of_cohort and e.employer in (m.predecessor, m.successor) and e.place in ('OFFERED', 'ENROLLED');

  if before.id is not null and kept.id is null then
    update allocation a set trust = m.successor, open_taken = a.open_taken + taken_by_successor, updated_at = at
    where a.id = before.id returning * into kept;
  elsif before.id is not null then
    delete from allocation a where a.id = before.id;
    update allocation a set
      places = a.places + before.places, places_taken = a.places_taken + before.places_taken,
      open_taken = a.open_taken + before.open_taken, updated_at = at,
      release_on = case when before.release_on is null then null else greatest(a.release_on, before.release_on) end
    where a.id = kept.id returning * into kept;
  elsif kept.id is not null then
    update allocation a set open_taken = a.open_taken + taken_before, updated_at = at
    where a.id = kept.id returning * into kept;
  end if;
  -- What either has taken of the open places counts as of those kept, as far as these are enough.
  if kept.id is not null then
    update cohort c set
      allocated_taken = c.allocated_taken + least(kept.open_taken, kept.places - kept.places_taken), updated_at = at,
      version = c.version + 1
    where c.id = of_cohort;
    update allocation a set
      places_taken = a.places_taken + least(a.open_taken, a.places - a.places_taken),
      open_taken = a.open_taken - least(a.open_taken, a.places - a.places_taken)
    where a.id = kept.id;
  end if;

  update waiting w set employer = m.successor where w.cohort_id = of_cohort and w.employer = m.predecessor;
  return query
  update enrolment e set employer = m.successor, updated_at = at, version = e.version + 1
  where e.cohort_id = of_cohort and e.employer = m.predecessor
    and (e.training in ('ENROLLED', 'IN_PROGRESS', 'DEFERRED', 'AWAITING_OUTCOME')
      or e.place in ('NOMINATED', 'EMPLOYER_APPROVED', 'WAITLISTED', 'OFFERED'))
  returning e.id, e.participant_id, e.provider, e.passed_on_at is not null;
end
$$;

-- What a trust has settled for its staff, and what it has asked of others and is not answered.
create function rules_go_over(of_merger uuid, at timestamptz) returns void language plpgsql as $$
declare
  m constant merger := (select x from merger x where x.id = of_merger and x.status = 'UNDER_WAY');
begin
  if m.id is null or coalesce(current_setting('app.reach', true), '') <> 'ALL' then
    raise exception 'only a merger under way takes rules over' using errcode = 'insufficient_privilege';
  end if;
  -- Two trusts have one way of approving: that of the one that goes on, if it has said so.
  update approval_order o set employer = m.successor, updated_at = at, version = o.version + 1
  where o.employer = m.predecessor and not exists (select 1 from approval_order s where s.employer = m.successor);
  -- From now on it is expected of everybody there, so everybody is looked at once more.
  update expectation e set
    employer = m.successor, updated_at = at, version = e.version + 1,
    swept_to = case when e.status = 'IN_FORCE' then '00000000-0000-0000-0000-000000000000'::uuid else e.swept_to end
  where e.employer = m.predecessor and e.status in ('DRAFT', 'IN_FORCE');
  update exemption x set employer = m.successor, updated_at = at, version = x.version + 1
  where x.employer = m.predecessor and x.ended_on is null
    and exists (select 1 from merger_person p where p.participant_id = x.participant_id and p.merger_id = m.id);
  update late_entry l set employer = m.successor, updated_at = at, version = l.version + 1
  where l.employer = m.predecessor and l.status in ('ASKED', 'GRANTED');
  update transfer t set employer = m.successor, updated_at = at, version = t.version + 1
  where t.employer = m.predecessor and t.status = 'ASKED';
  -- Who came to either from the other has nothing to take over any more.
  update takeover t set status = 'LAPSED', updated_at = at, version = t.version + 1
  where t.status = 'OPEN'
    and (t.employer, t.next_employer) in ((m.predecessor, m.successor), (m.successor, m.predecessor));
  update takeover t set employer = m.successor, updated_at = at, version = t.version + 1
  where t.status = 'OPEN' and t.employer = m.predecessor;
  update takeover t set next_employer = m.successor, updated_at = at, version = t.version + 1
  where t.status = 'OPEN' and t.next_employer = m.predecessor;
end
$$;

select holds('merger', null, 'STAYS', false,
  'id predecessor successor takes_effect_on reason status step swept_to people cohorts planned_at planned_by begun_at ended_at'
  ' updated_at version');
select holds('merger_person', 'participant_id = $1', 'DELETED', true,
  'merger_id participant_id successor former_number number moved_at');
select erasure_reaches();
