-- What a person was awarded. Never changed; it names nobody, so that it stays checkable after an erasure.

create table certificate (
  id uuid primary key,
  number text not null,
  enrolment_id uuid not null references enrolment,
  participant_id uuid not null references participant,
  employer text not null,
  provider text not null,
  course_id uuid not null,
  course_title text not null,
  stage text not null,
  award text not null,
  accreditation_id uuid not null,
  accreditation_number text not null,
  completed_on date not null,
  awarded_on date not null,
  awarded_at timestamptz not null,
  constraint certificate_number_is_one check (number ~ '^LMC(-[0-9A-HJKMNP-TV-Z]{4}){3}-[0-9A-Z]$'),
  constraint certificate_awarded_after_completion check (awarded_on >= completed_on)
);

-- The public check.
create unique index certificate_number_is_given_once on certificate (number);
create unique index certificate_one_per_enrolment on certificate (enrolment_id);
-- GET /v1/certificates of a participant, a trust, a provider
create index certificate_of_participant on certificate (participant_id, id);
create index certificate_of_employer on certificate (employer, id);
create index certificate_of_provider on certificate (provider, id);

alter table certificate enable row level security;
alter table certificate force row level security;

create policy certificate_seen_by_both on certificate for select to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
    or provider = (select current_setting('app.organisation', true))
  );
create policy certificate_awarded_by_the_provider on certificate for insert to ${app}
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or provider = (select current_setting('app.organisation', true))
  );

grant select, insert on certificate to ${app};
