-- What this service knows of accredited courses, from the events of accreditation. It is public knowledge (the register),
-- so no organisation owns a row.

create table accredited_course (
  generation int not null,
  accreditation_id uuid not null,
  number text not null,
  provider_id uuid not null,
  provider text not null,
  course_id uuid not null,
  course_version int not null,
  title text not null,
  stage text not null,
  award text not null,
  curriculum_version_id uuid not null,
  outcome text not null,
  valid_from date not null,
  valid_to date not null,
  learning_hours int not null,
  withdrawn_on date,
  teach_out_until date,
  withdrawn_reason text,
  primary key (generation, accreditation_id),
  constraint accredited_course_ends_after_it_starts check (valid_to >= valid_from),
  constraint accredited_course_teach_out_follows_withdrawal
    check (teach_out_until is null or (withdrawn_on is not null and teach_out_until >= withdrawn_on))
);

-- One course by its number: planning a cohort, checking a certificate.
create unique index accredited_course_by_number on accredited_course (generation, number);
-- GET /v1/courses?provider= and ?stage=
create index accredited_course_by_provider on accredited_course (generation, provider, accreditation_id);
create index accredited_course_by_stage on accredited_course (generation, stage, accreditation_id);

grant select, insert, update, delete on accredited_course to ${app};

-- What readers read: the generation that is complete.
create view course with (security_invoker = true) as
  select * from accredited_course where generation = read_model_generation('catalogue');

grant select on course to ${app};
