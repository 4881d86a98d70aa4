-- What trusts tell their electronic staff record of completions, and what it answers.

create table esr_template (
  id uuid primary key,
  employer text not null,
  -- How files are written, whole: each file keeps the one that it was made with.
  form jsonb not null,
  updated_at timestamptz not null,
  version bigint not null,
  constraint esr_template_employer_is_a_code check (employer ~ '^[A-Z0-9]{3,6}$')
);
create unique index esr_template_one_per_employer on esr_template (employer);

create table esr_export (
  id uuid primary key,
  employer text not null,
  number int not null,
  status text not null,
  awarded_from date,
  awarded_until date,
  again boolean not null,
  form jsonb not null,
  -- How far it has come: the certificate up to which completions have been looked at, and its last row.
  looked_to uuid not null,
  last_row int not null,
  rows_sent int not null,
  removals int not null,
  left_out int not null,
  accepted int not null,
  rejected int not null,
  -- Of the file as it was made. It is not kept.
  sha256 text,
  bytes bigint,
  -- A piece that failed is tried again, at the earliest then.
  attempts int not null,
  not_before timestamptz not null,
  requested_at timestamptz not null,
  requested_by text not null,
  made_at timestamptz,
  updated_at timestamptz not null,
  version bigint not null,
  constraint esr_export_employer_is_a_code check (employer ~ '^[A-Z0-9]{3,6}$'),
  constraint esr_export_numbered_from_one check (number > 0),
  constraint esr_export_status_is_one check (status in ('REQUESTED', 'MADE', 'ANSWERED', 'FAILED')),
  constraint esr_export_days_in_order check (awarded_until >= awarded_from),
  constraint esr_export_made_whole check (
    (made_at is not null) = (status in ('MADE', 'ANSWERED'))
    and (sha256 is not null) = (made_at is not null) and (bytes is not null) = (made_at is not null)),
  constraint esr_export_sha256_is_one check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint esr_export_counts_no_row_twice check (
    removals between 0 and rows_sent and left_out >= 0 and rows_sent + left_out = last_row
    and accepted >= 0 and rejected >= 0 and accepted + rejected <= rows_sent),
  constraint esr_export_answered_whole check (status <> 'ANSWERED' or accepted + rejected = rows_sent)
);
-- GET /v1/esr/exports
create index esr_export_of_employer on esr_export (employer, id);
-- The number of the next.
create unique index esr_export_numbered_once on esr_export (employer, number);
create unique index esr_export_one_under_way on esr_export (employer) where status = 'REQUESTED';
-- What there is to do, whoever's turn has not been for longest first.
create index esr_export_to_make on esr_export (updated_at) where status = 'REQUESTED';

-- What a file tells of a completion, or why it tells nothing of it. The names are not here: they are written by the file's form.
create table esr_row (
  export_id uuid not null references esr_export,
  n int not null,
  employer text not null,
  certificate_id uuid not null references certificate,
  action text not null,
  status text not null,
  left_out_for text,
  employee_number text,
  assignment_number text,
  expires_on date,
  years int,
  sent_at timestamptz not null,
  -- Whether it is the last row that told of the completion.
  counts boolean not null,
  answer text,
  answered_at timestamptz,
  put_right boolean not null,
  primary key (export_id, n),
  constraint esr_row_action_is_one check (action in ('ADD', 'REMOVE')),
  constraint esr_row_status_is_one check (status in ('SENT', 'ACCEPTED', 'REJECTED', 'LEFT_OUT')),
  constraint esr_row_left_out_for_a_reason check ((left_out_for is not null) = (status = 'LEFT_OUT')),
  constraint esr_row_left_out_counts_nowhere check (status <> 'LEFT_OUT' or (not counts and employee_number is null)),
  constraint esr_row_answered_whole check ((answered_at is not null) = (status in ('ACCEPTED', 'REJECTED'))),
  constraint esr_row_answer_is_a_rejection check (answer is null or status = 'REJECTED'),
  constraint esr_row_answer_fits check (length(answer) between 1 and 200),
  constraint esr_row_put_right_was_rejected check (not put_right or status = 'REJECTED')
);
-- What the record knows of a completion: one row at most says it.
create unique index esr_row_one_counts on esr_row (certificate_id) where counts;
-- Of somebody who is erased, or asks what is held.
create index esr_row_of_certificate on esr_row (certificate_id);
-- GET /v1/esr/exports/{id}/left-out
create index esr_row_left_out on esr_row (export_id, n) where status = 'LEFT_OUT';

alter table esr_template enable row level security;
alter table esr_template force row level security;
alter table esr_export enable row level security;
alter table esr_export force row level security;
alter table esr_row enable row level security;
alter table esr_row force row level security;

create policy esr_template_of_its_employer on esr_template for all to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
  )
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
  );
create policy esr_export_of_its_employer on esr_export for all to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
  )
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
  );
create policy esr_row_of_its_employer on esr_row for all to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
  )
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
  );
grant select, insert, update on esr_template, esr_export to ${app};
grant select, insert, update (status, counts, answer, answered_at, put_right) on esr_row to ${app};

select holds('esr_template', null, 'STAYS', false, 'id employer form updated_at version');
select holds('esr_export', null, 'STAYS', false,
  'id employer number status awarded_from awarded_until again form looked_to last_row rows_sent removals left_out accepted'
  ' rejected sha256 bytes attempts not_before requested_at requested_by made_at updated_at version');
-- What the record has answered stays, in codes; its words may name somebody.
select holds('esr_row', 'certificate_id in (select c.id from certificate c where c.participant_id = $1)', 'ERASED', true,
  'export_id n employer certificate_id action status left_out_for expires_on years sent_at counts answered_at put_right', '',
  '{"employee_number": "null", "assignment_number": "null", "answer": "null"}');
select erasure_reaches();
