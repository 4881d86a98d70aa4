-- A participant's place on a cohort and what became of it. Two organisations own a row: the employer and the provider.

create table enrolment (
  id uuid primary key,
  participant_id uuid not null references participant,
  cohort_id uuid not null references cohort,
  course_id uuid not null,
  employer text not null,
  provider text not null,
  attempt int not null,
  place text not null,
  training text not null,
  started_on date,
  completed_on date,
  decided_on date,
  withdrawal_reason text,
  withdrawal_text text,
  enrolled_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null,
  constraint enrolment_attempt_counts_from_one check (attempt >= 1),
  constraint enrolment_place_is_one check (place in ('ENROLLED', 'CANCELLED')),
  constraint enrolment_training_is_one
    check (training in ('ENROLLED', 'IN_PROGRESS', 'AWAITING_OUTCOME', 'PASSED', 'NOT_PASSED', 'WITHDRAWN')),
  constraint enrolment_cancelled_before_it_started check (place <> 'CANCELLED' or training = 'WITHDRAWN'),
  constraint enrolment_started_when_in_progress
    check (training in ('ENROLLED', 'WITHDRAWN') or started_on is not null),
  constraint enrolment_completed_before_an_outcome
    check (training not in ('AWAITING_OUTCOME', 'PASSED', 'NOT_PASSED') or completed_on is not null),
  constraint enrolment_completed_after_it_started check (completed_on >= started_on),
  constraint enrolment_decided_after_completion check (decided_on >= completed_on),
  constraint enrolment_withdrawn_with_a_reason check ((training = 'WITHDRAWN') = (withdrawal_reason is not null)),
  constraint enrolment_withdrawal_text_fits check (length(withdrawal_text) <= 10000)
);

-- At most one live enrolment of a person on a course, whoever enrols and whenever.
create unique index enrolment_one_live_per_course on enrolment (participant_id, course_id)
  where training in ('ENROLLED', 'IN_PROGRESS', 'AWAITING_OUTCOME');
-- Attempts of a person on a course; a person's own enrolments.
create index enrolment_of_participant on enrolment (participant_id, course_id, id);
-- GET /v1/enrolments with cohort=, for a trust, for a provider, and both with updatedSince
create index enrolment_of_cohort on enrolment (cohort_id, id);
create index enrolment_of_employer on enrolment (employer, id);
create index enrolment_of_provider on enrolment (provider, id);
create index enrolment_of_employer_changed on enrolment (employer, updated_at, id);
create index enrolment_of_provider_changed on enrolment (provider, updated_at, id);

alter table enrolment enable row level security;
alter table enrolment force row level security;

create policy enrolment_seen_by_both on enrolment for select to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
    or provider = (select current_setting('app.organisation', true))
  );

create policy enrolment_made_by_the_employer on enrolment for insert to ${app}
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
  );

create policy enrolment_changed_by_both on enrolment for update to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
    or provider = (select current_setting('app.organisation', true))
  )
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
    or provider = (select current_setting('app.organisation', true))
  );

grant select, insert, update on enrolment to ${app};

-- A provider's dated statements, never edited.
create table declaration (
  id uuid primary key,
  enrolment_id uuid not null references enrolment,
  kind text not null,
  declared_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint declaration_kind_is_one check (kind in ('STARTED', 'COMPLETED'))
);
create unique index declaration_made_once on declaration (enrolment_id, kind);

-- Results, in the order given, never edited.
create table outcome (
  id uuid primary key,
  enrolment_id uuid not null references enrolment,
  result text not null,
  decided_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint outcome_result_is_one check (result in ('PASSED', 'NOT_PASSED'))
);
create index outcome_of_enrolment on outcome (enrolment_id, id);

alter table declaration enable row level security;
alter table declaration force row level security;
alter table outcome enable row level security;
alter table outcome force row level security;

-- Seen by whoever sees the enrolment: its own policy applies within.
create policy declaration_seen_with_its_enrolment on declaration for select to ${app}
  using (exists (select 1 from enrolment e where e.id = enrolment_id));
create policy declaration_made_by_the_provider on declaration for insert to ${app}
  with check (exists (
    select 1 from enrolment e
    where e.id = enrolment_id
      and ((select current_setting('app.reach', true)) = 'ALL'
        or e.provider = (select current_setting('app.organisation', true)))
  ));
create policy outcome_seen_with_its_enrolment on outcome for select to ${app}
  using (exists (select 1 from enrolment e where e.id = enrolment_id));
create policy outcome_given_by_the_provider on outcome for insert to ${app}
  with check (exists (
    select 1 from enrolment e
    where e.id = enrolment_id
      and ((select current_setting('app.reach', true)) = 'ALL'
        or e.provider = (select current_setting('app.organisation', true)))
  ));

grant select, insert on declaration, outcome to ${app};

-- A trust sees its staff; a provider sees those who are or were enrolled on its cohorts, and cannot change them.
alter table participant enable row level security;
alter table participant force row level security;

create policy participant_seen_by_employer_and_provider on participant for select to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
    or exists (
      select 1 from enrolment e
      where e.participant_id = participant.id
        and e.provider = (select current_setting('app.organisation', true))
    )
  );
create policy participant_registered_by_its_employer on participant for insert to ${app}
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
  );
create policy participant_changed_by_its_employer on participant for update to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
  )
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
  );
