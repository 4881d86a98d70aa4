-- What participants say is wrong about them, and what became of it.
create table rectification (
  id uuid primary key,
  participant_id uuid not null references participant,
  employer text not null,
  field text not null,
  proposed text not null,
  note text,
  status text not null,
  asked_at timestamptz not null,
  due_on date not null,
  decided_at timestamptz,
  decided_by text,
  refusal_reason text,
  refusal_text text,
  updated_at timestamptz not null,
  version bigint not null,
  constraint rectification_field_is_one check (field in ('GIVEN_NAME', 'FAMILY_NAME', 'EMAIL', 'JOB_TITLE', 'SITE')),
  constraint rectification_status_is_one check (status in ('ASKED', 'ACCEPTED', 'REFUSED')),
  constraint rectification_proposed_fits check (length(proposed) between 1 and 254),
  constraint rectification_note_fits check (length(note) <= 2000),
  constraint rectification_decided_by_somebody
    check ((status = 'ASKED') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  constraint rectification_refused_with_a_reason check ((status = 'REFUSED') = (refusal_reason is not null)),
  constraint rectification_refusal_reason_is_one
    check (refusal_reason in ('ACCURATE_AS_IT_IS', 'NOT_SHOWN', 'HELD_ELSEWHERE', 'OTHER')),
  constraint rectification_refusal_text_fits check (length(refusal_text) <= 2000)
);
-- GET /v1/rectifications of a trust, with status=, and of a participant
create index rectification_of_employer on rectification (employer, id);
create index rectification_by_status on rectification (employer, status, id);
create index rectification_of_participant on rectification (participant_id, id);
-- What is too old to be kept.
create index rectification_decided on rectification (decided_at) where decided_at is not null;

alter table rectification enable row level security;
alter table rectification force row level security;
create policy rectification_of_the_employer_and_the_participant on rectification for select to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
    or participant_id = (select own_participant())
  );
create policy rectification_asked_within_the_employer on rectification for insert to ${app}
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
  );
create policy rectification_decided_by_the_employer on rectification for update to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
  )
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
  );
grant select, insert,
  update (status, decided_at, decided_by, refusal_reason, refusal_text, updated_at, version) on rectification to ${app};

-- For how long what is kept, as the national body says.
create table retention_policy (
  id uuid primary key,
  kind text not null,
  months int not null,
  notice_days int not null,
  updated_at timestamptz not null,
  version bigint not null,
  constraint retention_policy_kind_is_one check (kind in ('PARTICIPANT', 'HOLDER_LINK', 'LOOK', 'RECTIFICATION')),
  constraint retention_policy_months_fit check (months between 1 and 600),
  constraint retention_policy_notice_fits check (notice_days between 0 and 365)
);
create unique index retention_policy_one_per_kind on retention_policy (kind);
insert into retention_policy values
  (uuidv7(), 'PARTICIPANT', 72, 90, now(), 0),
  (uuidv7(), 'HOLDER_LINK', 72, 0, now(), 0),
  (uuidv7(), 'LOOK', 72, 0, now(), 0),
  (uuidv7(), 'RECTIFICATION', 72, 0, now(), 0);

alter table retention_policy enable row level security;
alter table retention_policy force row level security;
create policy retention_policy_seen_by_all on retention_policy for select to ${app} using (true);
create policy retention_policy_changed_by_the_national_body on retention_policy for update to ${app}
  using ((select current_setting('app.reach', true)) = 'ALL');
grant select, update on retention_policy to ${app};

-- That somebody is going to be erased, and when. Not one per participant: two records may become one.
create table retention_warning (
  id uuid primary key,
  participant_id uuid not null references participant,
  employer text not null,
  idle_since date not null,
  warned_at timestamptz not null,
  due_on date not null
);
-- GET /v1/retention/warnings of a trust, and of all; whether somebody is warned; what is due.
create index retention_warning_of_employer on retention_warning (employer, id);
create index retention_warning_of_participant on retention_warning (participant_id);
create index retention_warning_due on retention_warning (due_on);

alter table retention_warning enable row level security;
alter table retention_warning force row level security;
create policy retention_warning_seen_by_the_employer on retention_warning for select to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
  );
-- Only the service itself warns.
create policy retention_warning_given on retention_warning for insert to ${app}
  with check ((select current_setting('app.reach', true)) = 'ALL' and (select current_setting('app.organisation', true)) = '');
grant select, insert on retention_warning to ${app};

-- What was removed because its time was over: which, how many, when, by which policy. Never changed.
create table retention_ledger (
  id uuid primary key,
  kind text not null,
  months int not null,
  policy_version bigint not null,
  removed int not null,
  ids uuid[] not null,
  removed_at timestamptz not null,
  constraint retention_ledger_counts_what_it_names check (removed = cardinality(ids) and removed > 0)
);
alter table retention_ledger enable row level security;
alter table retention_ledger force row level security;
create policy retention_ledger_seen_by_the_national_body on retention_ledger for select to ${app}
  using ((select current_setting('app.reach', true)) = 'ALL');
create policy retention_ledger_written_by_the_service on retention_ledger for insert to ${app}
  with check ((select current_setting('app.reach', true)) = 'ALL' and (select current_setting('app.organisation', true)) = '');
grant select, insert on retention_ledger to ${app};

-- Who left longest ago.
create index participant_left on participant (employed_until, id) where employed_until is not null and not erased;
-- Which holders' links are oldest.
create index certificate_link_renewed on certificate_link (renewed_at);

-- The service itself removes what is too old, which answers nobody.
create policy look_forgotten on look for delete to ${app}
  using ((select current_setting('app.reach', true)) = 'ALL' and (select current_setting('app.organisation', true)) = '');
grant delete on look to ${app};

select holds('rectification', 'participant_id = $1', 'DELETED', true,
  'id participant_id employer field proposed note status asked_at due_on decided_at decided_by refusal_reason refusal_text',
  'updated_at version');
select holds('retention_warning', 'participant_id = $1', 'DELETED', true,
  'id participant_id employer idle_since warned_at due_on');
select holds('retention_policy', null, 'STAYS', false, 'id kind months notice_days updated_at version');
select holds('retention_ledger', null, 'STAYS', false, 'id kind months policy_version removed ids removed_at');
select erasure_reaches();
