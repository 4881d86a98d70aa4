-- Who may join a cohort after its days for enrolling: asked for by the trust, granted by the cohort's provider.

create table late_entry (
  id uuid primary key,
  participant_id uuid not null references participant,
  cohort_id uuid not null references cohort,
  employer text not null,
  provider text not null,
  reason text not null,
  text text not null,
  status text not null,
  granted_until date,
  asked_at timestamptz not null,
  asked_by text not null,
  decided_at timestamptz,
  decided_by text,
  updated_at timestamptz not null,
  version bigint not null,
  constraint late_entry_reason_is_one check (reason in (
    'NEW_IN_POST', 'BACK_FROM_LEAVE', 'RELEASED_LATE', 'ERROR_OF_THE_TRUST', 'ERROR_OF_THE_PROVIDER', 'OTHER')),
  constraint late_entry_status_is_one check (status in ('ASKED', 'GRANTED', 'DECLINED', 'CALLED_OFF')),
  constraint late_entry_granted_until_a_day check ((status = 'GRANTED') = (granted_until is not null)),
  constraint late_entry_decided_by_somebody
    check ((status = 'ASKED') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  constraint late_entry_text_fits check (length(text) between 1 and 10000)
);
-- Whether somebody may be enrolled late, and for many at once.
create unique index late_entry_asked_once on late_entry (participant_id, cohort_id) where status in ('ASKED', 'GRANTED');
create index late_entry_granted on late_entry (cohort_id, employer) where status = 'GRANTED';
-- GET /v1/late-entries of a trust and of a provider, each with status=, and with cohort=
create index late_entry_of_employer on late_entry (employer, id);
create index late_entry_of_provider on late_entry (provider, id);
create index late_entry_asked_of_provider on late_entry (provider, id) where status = 'ASKED';
create index late_entry_of_cohort on late_entry (cohort_id, id);
create index late_entry_of_participant on late_entry (participant_id);

alter table late_entry enable row level security;
alter table late_entry force row level security;

create policy late_entry_seen_by_both on late_entry for select to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
    or provider = (select current_setting('app.organisation', true))
  );
create policy late_entry_asked_by_the_employer on late_entry for insert to ${app}
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or (employer = (select current_setting('app.organisation', true)) and status = 'ASKED')
  );
create policy late_entry_granted_by_the_provider on late_entry for update to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
    or provider = (select current_setting('app.organisation', true))
  )
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or (employer = (select current_setting('app.organisation', true)) and status = 'CALLED_OFF')
    or (provider = (select current_setting('app.organisation', true)) and status in ('GRANTED', 'DECLINED'))
  );
grant select, insert, update on late_entry to ${app};

-- By what and why somebody joined late.
alter table enrolment
  add column late_entry_id uuid references late_entry,
  add column late_reason text,
  add constraint enrolment_late_with_a_reason check ((late_entry_id is null) = (late_reason is null));
