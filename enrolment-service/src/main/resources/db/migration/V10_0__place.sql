-- The road to a place: asked for, approved by the trust, offered by the provider, accepted. The previous release keeps
-- giving places at once: for what it inserts the new columns have defaults.

alter table enrolment
  alter column training drop not null,
  alter column enrolled_at drop not null,
  add column asked_at timestamptz not null default now(),
  add column nominated_by text,
  add column awaited_approvals text[] not null default '{}',
  -- Since when the provider knows of it.
  add column passed_on_at timestamptz default now(),
  add column offered_until date,
  add column place_reason text,
  add column place_text text,
  drop constraint enrolment_place_is_one,
  add constraint enrolment_place_is_one check (place in (
    'NOMINATED', 'EMPLOYER_APPROVED', 'EMPLOYER_DECLINED', 'REJECTED', 'WAITLISTED', 'OFFERED', 'DECLINED',
    'OFFER_EXPIRED', 'ENROLLED', 'CANCELLED')),
  add constraint enrolment_trained_on_a_place_only check (
    case place when 'ENROLLED' then training is not null when 'CANCELLED' then true else training is null end),
  add constraint enrolment_has_a_place_since_then check ((training is null) = (enrolled_at is null)),
  add constraint enrolment_nominated_by_somebody check (nominated_by in ('LEAD', 'MANAGER', 'PARTICIPANT')),
  add constraint enrolment_nominated_awaits_approval check ((place = 'NOMINATED') = (cardinality(awaited_approvals) > 0)),
  add constraint enrolment_passed_on_when_approved check (
    case
      when place in ('NOMINATED', 'EMPLOYER_DECLINED') then passed_on_at is null
      when place = 'CANCELLED' then true
      else passed_on_at is not null
    end),
  add constraint enrolment_offered_until_a_day check (place <> 'OFFERED' or offered_until is not null),
  add constraint enrolment_refused_with_a_reason check (
    place not in ('EMPLOYER_DECLINED', 'REJECTED', 'DECLINED') or place_reason is not null),
  add constraint enrolment_place_text_fits check (length(place_text) <= 10000);

-- The policies hold for the owner too, who would otherwise change nothing here.
alter table enrolment no force row level security;
update enrolment set asked_at = enrolled_at, passed_on_at = enrolled_at;
alter table enrolment force row level security;

-- Who may yet get a place on a course asks for no other one on it either.
drop index enrolment_one_live_per_course;
create unique index enrolment_one_live_per_course on enrolment (participant_id, course_id)
  where training in ('ENROLLED', 'IN_PROGRESS', 'AWAITING_OUTCOME')
    or place in ('NOMINATED', 'EMPLOYER_APPROVED', 'WAITLISTED', 'OFFERED');

-- GET /v1/enrolments with place=, GET /v1/nominations. Few of many are undecided.
create index enrolment_undecided_of_employer on enrolment (employer, place, id)
  where place in ('NOMINATED', 'EMPLOYER_APPROVED', 'WAITLISTED', 'OFFERED');
create index enrolment_undecided_of_provider on enrolment (provider, place, id)
  where place in ('NOMINATED', 'EMPLOYER_APPROVED', 'WAITLISTED', 'OFFERED');
-- What runs out, and what a cohort that starts leaves without an answer.
create index enrolment_offered_until on enrolment (offered_until, cohort_id) where place = 'OFFERED';
create index enrolment_undecided_on_cohort on enrolment (cohort_id, place, id)
  where place in ('NOMINATED', 'EMPLOYER_APPROVED', 'WAITLISTED', 'OFFERED');

-- What the trust has not approved is none of the provider's business, nor is who it is about.
drop policy enrolment_seen_by_both on enrolment;
create policy enrolment_seen_by_both on enrolment for select to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
    or (provider = (select current_setting('app.organisation', true)) and passed_on_at is not null)
  );
drop policy enrolment_changed_by_both on enrolment;
create policy enrolment_changed_by_both on enrolment for update to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
    or (provider = (select current_setting('app.organisation', true)) and passed_on_at is not null)
  )
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
    or (provider = (select current_setting('app.organisation', true)) and passed_on_at is not null)
  );
create or replace function participant_is_taught_by(participant uuid, organisation text) returns boolean
  language plpgsql stable parallel safe as $$
begin
  return exists (
    select 1 from enrolment e
    where e.participant_id = participant and e.provider = organisation and e.passed_on_at is not null);
end
$$;

-- Who waits for a place. Everybody who counts a place on the list has to count those of other trusts too, so the rows
-- are for all organisations to read; they name a trust and an enrolment, and nobody. Whoever joins holds the cohort, so
-- that the numbers of its list are in the order in which people came.
create table waiting (
  enrolment_id uuid primary key references enrolment,
  cohort_id uuid not null references cohort,
  employer text not null,
  provider text not null,
  number bigint not null generated always as identity
);
create unique index waiting_in_line on waiting (cohort_id, number);
create index waiting_of_employer on waiting (cohort_id, employer, number);

alter table waiting enable row level security;
alter table waiting force row level security;

create policy waiting_counted_by_all on waiting for select to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or (select current_setting('app.organisation', true)) <> ''
  );
create policy waiting_joined_by_both on waiting for insert to ${app}
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
    or provider = (select current_setting('app.organisation', true))
  );
create policy waiting_left_by_both on waiting for delete to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
    or provider = (select current_setting('app.organisation', true))
  );

grant select, insert, delete on waiting to ${app};

-- Who at a trust approves, and in which order.
create table approval_order (
  id uuid primary key,
  employer text not null,
  approvers text[] not null,
  updated_at timestamptz not null,
  version bigint not null,
  constraint approval_order_of_known_approvers check (approvers <@ array['MANAGER', 'LEAD'] and cardinality(approvers) <= 2)
);
create unique index approval_order_one_per_employer on approval_order (employer);

alter table approval_order enable row level security;
alter table approval_order force row level security;

create policy approval_order_of_its_employer on approval_order for all to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
  )
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
  );

grant select, insert, update on approval_order to ${app};

-- Who at the trust said what to a nomination, never edited; the trust's own affair.
create table approval (
  id uuid primary key,
  enrolment_id uuid not null references enrolment,
  approver text not null,
  decision text not null,
  decided_at timestamptz not null,
  decided_by text not null,
  constraint approval_approver_is_one check (approver in ('MANAGER', 'LEAD')),
  constraint approval_decision_is_one check (decision in ('APPROVED', 'DECLINED'))
);
create unique index approval_said_once on approval (enrolment_id, approver);
-- GET /v1/enrolments/{id}/approvals
create index approval_of_enrolment on approval (enrolment_id, id);

alter table approval enable row level security;
alter table approval force row level security;

create policy approval_of_the_employer on approval for all to ${app}
  using (exists (
    select 1 from enrolment e
    where e.id = enrolment_id
      and ((select current_setting('app.reach', true)) = 'ALL'
        or e.employer = (select current_setting('app.organisation', true)))
  ));

grant select, insert on approval to ${app};
