-- Who was at which session of a cohort, as the provider recorded it. Never edited: what is recorded later counts.

create table attendance (
  id uuid primary key,
  enrolment_id uuid not null references enrolment,
  session text not null,
  held_on date not null,
  mark text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint attendance_session_is_one check (session ~ '^[A-Z][A-Z0-9_]{0,29}$'),
  constraint attendance_mark_is_one check (mark in ('PRESENT', 'ABSENT', 'EXCUSED'))
);
-- GET /v1/enrolments/{id}/attendance; what was recorded last of a session
create index attendance_of_enrolment on attendance (enrolment_id, id);
create index attendance_at_session on attendance (enrolment_id, session, id);

alter table attendance enable row level security;
alter table attendance force row level security;

-- Seen by whoever sees the enrolment: its own policy applies within.
create policy attendance_seen_with_its_enrolment on attendance for select to ${app}
  using (exists (select 1 from enrolment e where e.id = enrolment_id));
create policy attendance_recorded_by_the_provider on attendance for insert to ${app}
  with check (exists (
    select 1 from enrolment e
    where e.id = enrolment_id
      and ((select current_setting('app.reach', true)) = 'ALL'
        or e.provider = (select current_setting('app.organisation', true)))
  ));
grant select, insert on attendance to ${app};

-- At how many sessions, by what was recorded last of each.
alter table enrolment
  add column sessions_present int not null default 0,
  add column sessions_absent int not null default 0,
  add column sessions_excused int not null default 0,
  add constraint enrolment_sessions_count
    check (sessions_present >= 0 and sessions_absent >= 0 and sessions_excused >= 0);
