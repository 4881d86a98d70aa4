-- One person across employers. A participant says where somebody is employed now; employment keeps every period, with
-- what that employer's own file said last. A trust sees its own periods only, for ever; the participant itself goes on.
create extension if not exists btree_gist;

alter table participant
  add column employment_id uuid not null default uuidv7(),
  add column employed_from date,
  add column employed_until date;
update participant set employed_from = (registered_at at time zone 'Europe/London')::date;
alter table participant
  alter column employed_from set not null,
  -- For the previous release, which does not know the column.
  alter column employed_from set default (now() at time zone 'Europe/London')::date,
  add constraint participant_joins_before_leaving check (employed_until >= employed_from);

-- Whom a number of a staff file means, by one column that no other index begins with: while the statistics of a table that has
-- just been filled are wrong, PostgreSQL would as well read all of a trust's staff for each row by (employer, …).
alter table participant add column employee_key text not null
  generated always as (employer || ' ' || employee_number) stored;
create index participant_by_employee_key on participant (employee_key);

create table employment (
  id uuid primary key,
  participant_id uuid not null references participant,
  employer text not null,
  employee_number text not null,
  assignment_number text,
  given_name text not null,
  family_name text not null,
  email text not null,
  job_title text not null,
  pay_band text not null,
  stage text not null,
  manager_employee_number text,
  site text,
  started_on date not null,
  ended_on date,
  ended_as text,
  -- Kept beside another period of the same time at the same employer, since two records of the person were made one.
  doubled boolean not null default false,
  constraint employment_ends_after_it_starts check (ended_on >= started_on),
  constraint employment_ended_as_one check (ended_as in ('LEFT', 'MOVED')),
  constraint employment_ends_somehow check ((ended_on is null) = (ended_as is null)),
  constraint employment_periods_never_overlap exclude using gist (
    participant_id with =, employer with =, daterange(started_on, ended_on, '[]') with &&)
    where (not doubled)
);

-- GET /v1/participants/{id}/employments
create index employment_of_participant on employment (participant_id, started_on, id);
-- Who a number of a staff file was before.
create index employment_by_employee_number on employment (employer, employee_number, started_on);

insert into employment (id, participant_id, employer, employee_number, assignment_number, given_name, family_name, email,
  job_title, pay_band, stage, manager_employee_number, site, started_on)
select employment_id, id, employer, employee_number, assignment_number, given_name, family_name, email, job_title,
  pay_band, stage, manager_employee_number, site, employed_from
from participant;

-- What a person is known by whoever employs them: the professional registers, and the number that the electronic staff
-- record gives one person for life.
create table identifier (
  id uuid primary key,
  participant_id uuid not null references participant,
  system text not null,
  value text not null,
  recorded_at timestamptz not null,
  constraint identifier_system_is_one check (system in ('ESR', 'GMC', 'GDC', 'GOC', 'GPHC', 'HCPC', 'NMC', 'SWE')),
  constraint identifier_value_fits check (length(value) between 1 and 20)
);
create unique index identifier_is_one_persons on identifier (system, value);
create unique index identifier_once_in_a_system on identifier (participant_id, system);

-- The account that calls, if it is a participant's of the organisation it calls for. A system's name is no account.
create function own_participant() returns uuid language plpgsql stable parallel safe as $$
declare
  actor constant text := current_setting('app.actor', true);
begin
  if actor is null or actor !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then
    return null;
  end if;
  return (select p.id from participant p
    where p.employer = current_setting('app.organisation', true) and p.account_id = actor::uuid);
end
$$;

-- As a function for the reason that participant_is_taught_by is one.
create function participant_is_employed_by(participant uuid, organisation text) returns boolean
  language plpgsql stable parallel safe as $$
begin
  return exists (select 1 from participant p where p.id = participant and p.employer = organisation);
end
$$;

alter table employment enable row level security;
alter table employment force row level security;
alter table identifier enable row level security;
alter table identifier force row level security;

create policy employment_seen_by_its_employer_and_the_participant on employment for select to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
    or participant_id = (select own_participant())
  );
create policy employment_begun_by_its_employer on employment for insert to ${app}
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
  );
create policy employment_changed_by_its_employer on employment for update to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
  )
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
  );

create policy identifier_of_own_staff on identifier for all to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or participant_is_employed_by(participant_id, (select current_setting('app.organisation', true)))
  );

grant select, insert, update on employment to ${app};
grant select, insert, delete on identifier to ${app};

-- What a participant did before goes with them: enrolments and certificates of an earlier employer are still theirs to see.
create policy enrolment_seen_by_the_participant on enrolment for select to ${app}
  using (participant_id = (select own_participant()));
create policy certificate_seen_by_the_participant on certificate for select to ${app}
  using (participant_id = (select own_participant()));

-- The period follows the participant, whoever writes it: also the previous release, which knows of no periods. What follows
-- has the reach of all for as long as it runs, because whoever moves ends a period of another employer. (If it fails, the
-- setting is undone with everything else. A function cannot be given the setting once and for all: only a superuser may.)
create function employment_begins() returns trigger language plpgsql as $$
begin
  insert into employment (id, participant_id, employer, employee_number, assignment_number, given_name, family_name,
    email, job_title, pay_band, stage, manager_employee_number, site, started_on, ended_on, ended_as)
  select n.employment_id, n.id, n.employer, n.employee_number, n.assignment_number, n.given_name, n.family_name,
    n.email, n.job_title, n.pay_band, n.stage, n.manager_employee_number, n.site, n.employed_from, n.employed_until,
    case when n.employed_until is not null then 'LEFT' end
  from after_it n;
  return null;
end
$$;

create function employment_follows() returns trigger language plpgsql as $$
declare
  reach constant text := coalesce(current_setting('app.reach', true), '');
begin
  perform set_config('app.reach', 'ALL', true);
  -- Whoever begins somewhere else is no longer where they were. Nothing is joined with what stood there before: two such
  -- tables have no index, and a file may change all of a trust's people at once.
  update employment e
  set ended_on = greatest(e.started_on, n.employed_from - 1), ended_as = 'MOVED'
  from after_it n
  where e.participant_id = n.id and e.id <> n.employment_id
    and (e.ended_on is null
      or (e.employer <> n.employer and e.started_on < n.employed_from and e.ended_on >= n.employed_from));

  insert into employment as e (id, participant_id, employer, employee_number, assignment_number, given_name, family_name,
    email, job_title, pay_band, stage, manager_employee_number, site, started_on, ended_on, ended_as)
  select n.employment_id, n.id, n.employer, n.employee_number, n.assignment_number, n.given_name, n.family_name,
    n.email, n.job_title, n.pay_band, n.stage, n.manager_employee_number, n.site, n.employed_from, n.employed_until,
    case when n.employed_until is not null then 'LEFT' end
  from after_it n
  on conflict (id) do update set
    employer = excluded.employer, employee_number = excluded.employee_number,
    assignment_number = excluded.assignment_number, given_name = excluded.given_name,
    family_name = excluded.family_name, email = excluded.email, job_title = excluded.job_title,
    pay_band = excluded.pay_band, stage = excluded.stage,
    manager_employee_number = excluded.manager_employee_number, site = excluded.site,
    started_on = excluded.started_on, ended_on = excluded.ended_on, ended_as = excluded.ended_as
  where (e.employer, e.employee_number, e.assignment_number, e.given_name, e.family_name, e.email, e.job_title, e.pay_band,
      e.stage, e.manager_employee_number, e.site, e.started_on, e.ended_on)
    is distinct from (excluded.employer, excluded.employee_number, excluded.assignment_number, excluded.given_name,
      excluded.family_name, excluded.email, excluded.job_title, excluded.pay_band, excluded.stage,
      excluded.manager_employee_number, excluded.site, excluded.started_on, excluded.ended_on);
  perform set_config('app.reach', reach, true);
  return null;
end
$$;

create trigger participant_employment_begins after insert on participant
  referencing new table as after_it for each statement execute function employment_begins();
create trigger participant_employment_follows after update on participant
  referencing new table as after_it for each statement execute function employment_follows();

-- Where the people of a staff file are who are not where the file's trust last knew them: by the trust's own number in an
-- earlier period, or by an identifier. It looks over all employers, so it tells what the matching needs and no more.
create function staff_known_elsewhere(
  trust text, numbers text[], family_names text[], systems text[], vals text[], other_systems text[], other_vals text[])
returns table (
  employee_number text, participant_id uuid, by_number boolean, same_name boolean, same_employer boolean,
  employed_from date, employed_until date)
language plpgsql as $$
declare
  reach constant text := coalesce(current_setting('app.reach', true), '');
begin
  perform set_config('app.reach', 'ALL', true);
  return query
  with file as (
    select f.* from unnest(numbers, family_names, systems, vals, other_systems, other_vals)
      as f(number, family_name, system, value, other_system, other_value)
    where (select h.id from participant h where h.employee_key = trust || ' ' || f.number) is null
  )
  select f.number, p.id, true, lower(p.family_name) = lower(f.family_name), p.employer = trust,
    p.employed_from, p.employed_until
  from file f
  join lateral (
    select e.participant_id from employment e
    where e.employer = trust and e.employee_number = f.number
    order by e.started_on desc limit 1) before on true
  join participant p on p.id = before.participant_id
  union all
  select f.number, p.id, false, lower(p.family_name) = lower(f.family_name), p.employer = trust,
    p.employed_from, p.employed_until
  from file f
  join identifier i on (i.system, i.value) in ((f.system, f.value), (f.other_system, f.other_value))
  join participant p on p.id = i.participant_id;
  perform set_config('app.reach', reach, true);
end
$$;

-- Brings people whom others employ, or employed, to a trust. Their history stays with them.
create function staff_comes_over(
  trust text, ids uuid[], numbers text[], starts date[], employments uuid[], at timestamptz)
returns table (participant_id uuid, previous_employer text)
language plpgsql as $$
declare
  reach constant text := coalesce(current_setting('app.reach', true), '');
begin
  perform set_config('app.reach', 'ALL', true);
  return query
  update participant p set
    employer = trust, employee_number = f.number, employment_id = f.employment, employed_from = f.start,
    employed_until = null, manager_employee_number = null, site = null, assignment_number = null,
    updated_at = at, version = p.version + 1
  from unnest(ids, numbers, starts, employments) as f(id, number, start, employment)
  where p.id = f.id
  returning p.id, old.employer;
  perform set_config('app.reach', reach, true);
end
$$;
