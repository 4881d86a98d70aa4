-- What participants are worried about, without their names. No column says who, or at what time of which day; whoever raised
-- one comes back with its secret. Trusts and providers see no row of it.
create table concern (
  id uuid primary key,
  reference text not null,
  secret_sha256 bytea not null,
  accreditation_number text not null,
  cohort_id uuid references cohort,
  kind text not null,
  status text not null,
  conclusion text,
  raised_on date not null,
  answer_due date not null,
  messages int not null,
  -- What the log has not heard yet, when those who answer are reminded next, and when the log hears of either.
  untold text,
  next_reminder_on date,
  tells_on date,
  version bigint not null,
  constraint concern_kind_is_one check (kind in ('SAFETY', 'QUALITY', 'CONDUCT', 'ACCESSIBILITY', 'OTHER')),
  constraint concern_status_is_one check (status in ('RECEIVED', 'ACKNOWLEDGED', 'ANSWERED', 'CLOSED')),
  constraint concern_conclusion_is_one check (conclusion in ('SUBSTANTIATED', 'NOT_SUBSTANTIATED', 'OUT_OF_SCOPE')),
  constraint concern_closed_with_a_conclusion check ((status = 'CLOSED') = (conclusion is not null)),
  constraint concern_untold_is_one check (untold in ('RAISED', 'CONTINUED')),
  constraint concern_answered_needs_no_reminder check (
    status in ('RECEIVED', 'ACKNOWLEDGED') or next_reminder_on is null),
  constraint concern_messages_fit check (messages between 1 and 101)
);
create unique index concern_by_reference on concern (reference);
-- GET /v1/confidential-concerns with status=, and those due
create index concern_of_status on concern (status, id);
create index concern_due on concern (answer_due, id) where status in ('RECEIVED', 'ACKNOWLEDGED');
-- What the chore takes.
create index concern_to_tell on concern (tells_on) where tells_on is not null;

create table concern_message (
  id uuid primary key,
  concern_id uuid not null references concern,
  number int not null,
  sender text not null,
  text text not null,
  sent_on date not null,
  constraint concern_message_sender_is_one check (sender in ('RAISER', 'NATIONAL_BODY')),
  constraint concern_message_fits check (length(text) between 1 and 10000)
);
create unique index concern_message_of_concern on concern_message (concern_id, number);

alter table concern enable row level security;
alter table concern force row level security;
alter table concern_message enable row level security;
alter table concern_message force row level security;
-- Whoever raised one acts in nobody's name, which has the reach of all, and is asked for the secret.
create policy concern_of_the_national_body on concern for all to ${app}
  using ((select current_setting('app.reach', true)) = 'ALL');
create policy concern_message_of_the_national_body on concern_message for all to ${app}
  using ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert,
  update (status, conclusion, answer_due, messages, untold, next_reminder_on, tells_on, version) on concern to ${app};
grant select, insert on concern_message to ${app};
