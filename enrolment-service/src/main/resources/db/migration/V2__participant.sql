-- The staff of a trust. Names and e-mail addresses live here and nowhere else, so that they can be erased.

create table participant (
  id uuid primary key,
  employer text not null,
  employee_number text not null,
  given_name text not null,
  family_name text not null,
  email text not null,
  job_title text not null,
  pay_band text not null,
  stage text not null,
  account_id uuid,
  registered_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null,
  constraint participant_employer_is_a_code check (employer ~ '^[A-Z0-9]{3,6}$'),
  constraint participant_employee_number_is_one check (employee_number ~ '^[A-Z0-9][A-Z0-9-]{0,19}$'),
  constraint participant_given_name_fits check (length(given_name) between 1 and 100),
  constraint participant_family_name_fits check (length(family_name) between 1 and 100),
  constraint participant_email_fits check (length(email) between 3 and 254),
  constraint participant_job_title_fits check (length(job_title) between 1 and 200),
  constraint participant_pay_band_is_one
    check (pay_band in ('2', '3', '4', '5', '6', '7', '8A', '8B', '8C', '8D', '9', 'VSM', 'M&D')),
  constraint participant_stage_is_one check (stage in ('F', 'S1', 'S2', 'S3', 'S4'))
);

-- Who a row of a staff file is: the employer and its number for the person.
create unique index participant_is_known_by_employee_number on participant (employer, employee_number);
-- A sign-in belongs to one person of an employer; GET /v1/participants/me
create unique index participant_account_is_linked_once on participant (employer, account_id);
-- GET /v1/participants, and with updatedSince
create index participant_of_employer on participant (employer, id);
create index participant_of_employer_changed on participant (employer, updated_at, id);

grant select, insert, update on participant to ${app};
