-- Work on many rows that an organisation sent, done in the background. What the rows are about is a matter of its kind.

create table job (
  id uuid primary key,
  organisation text not null,
  kind text not null,
  about uuid not null,
  mode text not null,
  dry_run boolean not null,
  status text not null,
  rows_received int not null,
  -- How far it has come: the number of the last row that was dealt with.
  last_row int not null,
  applied int not null,
  unchanged int not null,
  refused int not null,
  -- SHA-256 of the body; null until all of it has come.
  digest bytea,
  failure text,
  -- Who asked for it: what is done is done as them.
  actor text not null,
  actor_kind text not null,
  reach text not null,
  roles text not null,
  correlation_id text not null,
  -- A piece that failed is tried again, at the earliest then.
  attempts int not null,
  not_before timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  ended_at timestamptz,
  rows_forgotten boolean not null,
  version bigint not null,
  constraint job_mode_is_one check (mode in ('EACH', 'ALL')),
  constraint job_status_is_one
    check (status in ('RECEIVING', 'VALIDATING', 'VALIDATED', 'APPLYING', 'DONE', 'CANCELLED', 'FAILED')),
  constraint job_counts_no_row_twice
    check (applied >= 0 and unchanged >= 0 and refused >= 0 and applied + unchanged + refused <= rows_received),
  constraint job_digest_is_sha256 check (octet_length(digest) = 32),
  constraint job_ended_when_it_says_so
    check ((ended_at is not null) = (status in ('DONE', 'CANCELLED', 'FAILED'))),
  constraint job_fails_for_a_reason check ((failure is not null) = (status = 'FAILED'))
);

-- The same body twice at once is one job.
create unique index job_once_at_a_time on job (organisation, kind, about, mode, dry_run, digest)
  where status in ('VALIDATING', 'VALIDATED', 'APPLYING');
-- GET /v1/jobs
create index job_of_organisation on job (organisation, id);
create index job_of_organisation_changed on job (organisation, updated_at, id);
-- What there is to do, whoever's turn has not been for longest first.
create index job_waiting on job (updated_at) where status in ('VALIDATING', 'APPLYING');
-- What is given up or forgotten.
create index job_not_ended on job (updated_at) where ended_at is null;
create index job_ended on job (ended_at) where ended_at is not null;
create index job_ended_with_rows on job (ended_at) where ended_at is not null and not rows_forgotten;

-- The rows as they came. They may name people, so they go soon after the job has ended. No reference to the job: it would
-- be looked up for each of a million rows, and both are written and removed together.
create table job_row (
  job_id uuid not null,
  -- As a spreadsheet numbers it, the heading being row 1; of lines of JSON the number of the line.
  n int not null,
  organisation text not null,
  cells text[] not null,
  -- Why the row cannot be read.
  fault text,
  primary key (job_id, n)
);

-- What became of each row, without a word of what stood in it.
create table job_result (
  job_id uuid not null,
  n int not null,
  organisation text not null,
  outcome text not null,
  code text,
  thing uuid,
  primary key (job_id, n),
  constraint job_result_outcome_is_one check (outcome in ('APPLIED', 'UNCHANGED', 'REFUSED')),
  constraint job_result_refused_for_a_reason check (outcome <> 'REFUSED' or code is not null)
);

alter table job enable row level security;
alter table job force row level security;
alter table job_row enable row level security;
alter table job_row force row level security;
alter table job_result enable row level security;
alter table job_result force row level security;

create policy job_of_its_organisation on job to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or organisation = (select current_setting('app.organisation', true))
  )
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or organisation = (select current_setting('app.organisation', true))
  );
create policy job_row_of_its_organisation on job_row to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or organisation = (select current_setting('app.organisation', true))
  )
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or organisation = (select current_setting('app.organisation', true))
  );
create policy job_result_of_its_organisation on job_result to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or organisation = (select current_setting('app.organisation', true))
  )
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or organisation = (select current_setting('app.organisation', true))
  );

grant select, insert, update, delete on job to ${app};
grant select, insert, delete on job_row, job_result to ${app};
