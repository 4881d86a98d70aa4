-- An enrolment goes on with another provider, or with another employer of the same person. The previous release goes on as
-- before; what has ended as TRANSFERRED it cannot read.

alter table enrolment
  -- The enrolment that this one goes on with.
  add column transferred_from uuid references enrolment,
  drop constraint enrolment_training_is_one,
  add constraint enrolment_training_is_one check (training in (
    'ENROLLED', 'IN_PROGRESS', 'DEFERRED', 'AWAITING_OUTCOME', 'PASSED', 'NOT_PASSED', 'WITHDRAWN', 'TRANSFERRED')),
  drop constraint enrolment_cancelled_before_it_started,
  add constraint enrolment_cancelled_before_it_started
    check (place <> 'CANCELLED' or training in ('WITHDRAWN', 'TRANSFERRED')),
  drop constraint enrolment_started_when_in_progress,
  add constraint enrolment_started_when_in_progress
    check (training in ('ENROLLED', 'WITHDRAWN', 'TRANSFERRED') or started_on is not null);
create unique index enrolment_goes_on_once on enrolment (transferred_from) where transferred_from is not null;

-- The declaration that this one repeats, made on the enrolment before.
alter table declaration add column carried_from uuid references declaration;

create table transfer (
  id uuid primary key,
  enrolment_id uuid not null references enrolment,
  employer text not null,
  provider text not null,
  from_cohort_id uuid not null references cohort,
  receiver text not null,
  cohort_id uuid not null references cohort,
  training text not null,
  started_on date,
  status text not null,
  reason text,
  text text,
  next_enrolment_id uuid references enrolment,
  asked_at timestamptz not null,
  asked_by text not null,
  decided_at timestamptz,
  decided_by text,
  updated_at timestamptz not null,
  version bigint not null,
  constraint transfer_is_to_another_provider check (receiver <> provider),
  constraint transfer_training_can_go_on check (training in ('ENROLLED', 'IN_PROGRESS', 'DEFERRED')),
  constraint transfer_status_is_one check (status in ('ASKED', 'ACCEPTED', 'DECLINED', 'CALLED_OFF')),
  constraint transfer_decided_by_somebody
    check ((status = 'ASKED') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  constraint transfer_accepted_goes_on check ((status = 'ACCEPTED') = (next_enrolment_id is not null)),
  constraint transfer_declined_with_a_reason check ((status = 'DECLINED') = (reason is not null)),
  constraint transfer_text_fits check (length(text) <= 10000)
);
create unique index transfer_asked_once on transfer (enrolment_id) where status = 'ASKED';
-- GET /v1/transfers of a trust, of the provider that was asked, each with status=, and with enrolment=
create index transfer_of_employer on transfer (employer, id);
create index transfer_of_receiver on transfer (receiver, id);
create index transfer_asked_by_employer on transfer (employer, id) where status = 'ASKED';
create index transfer_asked_of_receiver on transfer (receiver, id) where status = 'ASKED';
create index transfer_of_enrolment on transfer (enrolment_id, id);

alter table transfer enable row level security;
alter table transfer force row level security;

create policy transfer_seen_by_all_three on transfer for select to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
    or provider = (select current_setting('app.organisation', true))
    or receiver = (select current_setting('app.organisation', true))
  );
create policy transfer_asked_by_the_employer on transfer for insert to ${app}
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
  );
create policy transfer_decided_by_the_receiver_or_called_off on transfer for update to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
    or receiver = (select current_setting('app.organisation', true))
  )
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or (employer = (select current_setting('app.organisation', true)) and status = 'CALLED_OFF')
    or (receiver = (select current_setting('app.organisation', true)) and status = 'DECLINED')
  );
grant select, insert, update on transfer to ${app};

-- Enrolments of those who came to another employer while on a course.
create table takeover (
  id uuid primary key,
  enrolment_id uuid not null references enrolment,
  participant_id uuid not null references participant,
  cohort_id uuid not null references cohort,
  course_id uuid not null,
  employer text not null,
  next_employer text not null,
  provider text not null,
  training text not null,
  started_on date,
  status text not null,
  opened_at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  updated_at timestamptz not null,
  version bigint not null,
  constraint takeover_is_by_another_employer check (next_employer <> employer),
  constraint takeover_status_is_one check (status in ('OPEN', 'TAKEN_OVER', 'REFUSED', 'LAPSED')),
  constraint takeover_decided_by_somebody check ((status in ('TAKEN_OVER', 'REFUSED')) = (decided_by is not null))
);
create unique index takeover_open_once on takeover (enrolment_id) where status = 'OPEN';
create index takeover_of_participant on takeover (participant_id);
-- GET /v1/takeovers, with status=OPEN, with away=true
create index takeover_of_next_employer on takeover (next_employer, id);
create index takeover_open_to on takeover (next_employer, id) where status = 'OPEN';
create index takeover_of_employer on takeover (employer, id) where status = 'TAKEN_OVER';

alter table takeover enable row level security;
alter table takeover force row level security;

-- Where somebody went is no affair of the employer before, unless the new one goes on with the enrolment.
create policy takeover_seen_by_both on takeover for select to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or next_employer = (select current_setting('app.organisation', true))
    or (status = 'TAKEN_OVER' and employer = (select current_setting('app.organisation', true)))
  );
create policy takeover_opened_with_the_staff_file on takeover for insert to ${app}
  with check ((select current_setting('app.reach', true)) = 'ALL');
create policy takeover_decided_by_the_new_employer on takeover for update to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or next_employer = (select current_setting('app.organisation', true))
  )
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or (next_employer = (select current_setting('app.organisation', true)) and status = 'REFUSED')
  );
grant select, insert, update on takeover to ${app};

-- As before; and what those who come over are on may be taken over by the trust they come to.
create or replace function staff_comes_over(
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

  update takeover t set status = 'LAPSED', updated_at = at, version = t.version + 1
  where t.participant_id = any (ids) and t.status = 'OPEN';
  insert into takeover (id, enrolment_id, participant_id, cohort_id, course_id, employer, next_employer, provider,
    training, started_on, status, opened_at, updated_at, version)
  select uuidv7(), e.id, e.participant_id, e.cohort_id, e.course_id, e.employer, trust, e.provider,
    e.training, e.started_on, 'OPEN', at, at, 0
  from enrolment e
  where e.participant_id = any (ids) and e.employer <> trust
    and e.training in ('ENROLLED', 'IN_PROGRESS', 'DEFERRED', 'AWAITING_OUTCOME');
  perform set_config('app.reach', reach, true);
end
$$;
