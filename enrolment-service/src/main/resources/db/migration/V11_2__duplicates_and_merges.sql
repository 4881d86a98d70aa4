-- Records that may be of one person, for people to judge; and ids that were given up when two records became one.

create table suspected_duplicate (
  id uuid primary key,
  participant_id uuid not null references participant,
  other_id uuid not null references participant,
  employer text not null,
  other_employer text not null,
  reason text not null,
  status text not null,
  decided_by text,
  found_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null,
  constraint suspected_duplicate_is_of_two check (participant_id <> other_id),
  constraint suspected_duplicate_reason_is_one check (reason in ('SAME_NAME_AND_EMAIL', 'SAME_NUMBER')),
  constraint suspected_duplicate_status_is_one check (status in ('OPEN', 'MERGE_ASKED', 'KEPT_APART')),
  constraint suspected_duplicate_decided_by_somebody check ((status = 'OPEN') = (decided_by is null))
);
-- A pair is looked at once, whichever of the two came first.
create unique index suspected_duplicate_once
  on suspected_duplicate (least(participant_id, other_id), greatest(participant_id, other_id));
create index suspected_duplicate_of_other on suspected_duplicate (other_id);
create index suspected_duplicate_of_participant on suspected_duplicate (participant_id);
-- GET /v1/suspected-duplicates of one trust, from either side, and of all
create index suspected_duplicate_here on suspected_duplicate (employer, id);
create index suspected_duplicate_there on suspected_duplicate (other_employer, id);
create index suspected_duplicate_by_status on suspected_duplicate (status, id);
-- Whether a newcomer looks like somebody who is known. A column, because lower() might leak what row level security hides, so
-- that an index on it would not be used.
alter table participant add column looks_like text not null
  generated always as (lower(email || chr(31) || family_name || chr(31) || given_name)) stored;
create index participant_looks_like on participant (looks_like, id);

alter table suspected_duplicate enable row level security;
alter table suspected_duplicate force row level security;
create policy suspected_duplicate_of_both on suspected_duplicate for all to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
    or other_employer = (select current_setting('app.organisation', true))
  );
grant select, insert, update, delete on suspected_duplicate to ${app};

-- An id that was somebody's, and whose it is now. For ever: nothing else points to the old one any more.
create table former_id (
  id uuid primary key,
  participant_id uuid not null references participant,
  given_up_at timestamptz not null
);
create index former_id_of_participant on former_id (participant_id);
alter table former_id enable row level security;
alter table former_id force row level security;
-- Known to whoever may know of the participant, whose own policy applies within.
create policy former_id_seen_with_the_participant on former_id for select to ${app}
  using (exists (select 1 from participant p where p.id = participant_id));
create policy former_id_given_up on former_id for insert to ${app}
  with check ((select current_setting('app.reach', true)) = 'ALL');
create policy former_id_goes_along on former_id for update to ${app}
  using ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert on former_id to ${app};
grant update (participant_id) on former_id to ${app};

-- The record that is given up is deleted, once nothing refers to it.
create policy participant_given_up on participant for delete to ${app}
  using ((select current_setting('app.reach', true)) = 'ALL');
grant delete on participant to ${app};

-- Who of a file's people may be known already. Each newcomer is compared with the first who looks the same, so that a
-- file costs the same however many do.
create function suspect_duplicates(
  trust text, newcomers uuid[], numbers text[], systems text[], vals text[], at timestamptz)
returns int language plpgsql as $$
declare
  reach constant text := coalesce(current_setting('app.reach', true), '');
  found_now int;
begin
  perform set_config('app.reach', 'ALL', true);
  with pairs as (
    select p.id as participant_id, o.id as other_id, p.employer, o.employer as other_employer,
      'SAME_NAME_AND_EMAIL' as reason
    from unnest(newcomers) as f(id)
    join participant p on p.id = f.id
    join lateral (
      select k.id, k.employer from participant k
      where k.looks_like = p.looks_like and k.id <> p.id
      order by k.id limit 1) o on true
    union all
    select p.id, o.id, p.employer, o.employer, 'SAME_NUMBER'
    from unnest(numbers, systems, vals) as f(number, system, value)
    cross join lateral (
      select k.id, k.employer from participant k where k.employee_key = trust || ' ' || f.number limit 1) as p
    join identifier i on i.system = f.system and i.value = f.value and i.participant_id <> p.id
    join participant o on o.id = i.participant_id
  ), found as (
    insert into suspected_duplicate (
      id, participant_id, other_id, employer, other_employer, reason, status, found_at, updated_at, version)
    select uuidv7(), participant_id, other_id, employer, other_employer, reason, 'OPEN', at, at, 0 from pairs
    on conflict do nothing
    returning 1
  )
  select count(*)::int into found_now from found;
  perform set_config('app.reach', reach, true);
  return found_now;
end
$$;

-- Makes one record of two. Every table that refers to a participant is found in the catalogue, so that a table which is
-- added later is not forgotten. What the two cannot both have ends it, and nothing has changed.
create function merge_participants(survivor uuid, merged uuid, day date, at timestamptz)
returns text[] language plpgsql as $$
declare
  reach constant text := coalesce(current_setting('app.reach', true), '');
  reference record;
  broken text;
  concerned text[];
  kept participant;
  gone participant;
  gone_is_later boolean;
begin
  perform set_config('app.reach', 'ALL', true);
  -- In one order, so that two merges of the same records cannot lock each other out.
  perform 1 from participant p where p.id in (survivor, merged) order by p.id for update;
  select * into kept from participant p where p.id = survivor;
  select * into gone from participant p where p.id = merged;
  gone_is_later := case
    when coalesce(kept.employed_until <= day, false) <> coalesce(gone.employed_until <= day, false)
      then coalesce(kept.employed_until <= day, false)
    else gone.employed_from > kept.employed_from end;
  select array_agg(distinct code) into concerned from (
    select p.employer as code from participant p where p.id in (survivor, merged)
    union select e.employer from enrolment e where e.participant_id in (survivor, merged)
    union select e.provider from enrolment e where e.participant_id in (survivor, merged)) as all_of_them;
  delete from suspected_duplicate d
  where (d.participant_id, d.other_id) in ((survivor, merged), (merged, survivor));
  -- A pair that would be there twice.
  delete from suspected_duplicate d
  where merged in (d.participant_id, d.other_id) and exists (
    select 1 from suspected_duplicate k
    where survivor in (k.participant_id, k.other_id)
      and case when k.participant_id = survivor then k.other_id else k.participant_id end
        = case when d.participant_id = merged then d.other_id else d.participant_id end);
  delete from identifier i
  where i.participant_id = merged
    and exists (select 1 from identifier k where k.participant_id = survivor and k.system = i.system);
  update employment e set doubled = true
  where e.participant_id = merged and exists (
    select 1 from employment k
    where k.participant_id = survivor and k.employer = e.employer and not k.doubled
      and daterange(k.started_on, k.ended_on, '[]') && daterange(e.started_on, e.ended_on, '[]'));
  for reference in
    select c.conrelid::regclass as referring, a.attname as by_column
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.confrelid = 'participant'::regclass and c.contype = 'f'
    order by 1, 2
  loop
    execute format('update %s set %I = $1 where %I = $2', reference.referring, reference.by_column, reference.by_column)
      using survivor, merged;
  end loop;
  insert into former_id (id, participant_id, given_up_at) values (merged, survivor, at);
  delete from participant p where p.id = merged;

  -- Where the person is now is where they began last, of the two; the other employment ends as when they had moved.
  if gone_is_later then
    update participant p set
      employer = gone.employer, employee_number = gone.employee_number, given_name = gone.given_name,
      family_name = gone.family_name, email = gone.email, job_title = gone.job_title, pay_band = gone.pay_band,
      stage = gone.stage, manager_employee_number = gone.manager_employee_number, site = gone.site,
      assignment_number = gone.assignment_number, employment_id = gone.employment_id,
      employed_from = gone.employed_from, employed_until = gone.employed_until,
      account_id = coalesce(p.account_id, gone.account_id), updated_at = at, version = p.version + 1
    where p.id = survivor;
  else
    update employment e set ended_on = greatest(e.started_on, kept.employed_from - 1), ended_as = 'MOVED'
    where e.id = gone.employment_id and (e.ended_on is null or e.ended_on >= kept.employed_from);
    update participant p set
      account_id = coalesce(p.account_id, gone.account_id), updated_at = at, version = p.version + 1
    where p.id = survivor;
  end if;
  perform set_config('app.reach', reach, true);
  return concerned;
exception
  when unique_violation or exclusion_violation then
    get stacked diagnostics broken = constraint_name;
    raise exception 'the records cannot be one: %', broken using
      errcode = 'unique_violation',
      constraint = case broken
        when 'enrolment_one_live_per_course' then 'participant_merge_has_one_live_enrolment'
        else 'participant_merge_fits' end;
end
$$;
