-- What participants want to get better at next. Each time one is saved there is a row more; the last one is what holds.
create table development_plan (
  id uuid primary key,
  participant_id uuid not null references participant,
  employer text not null,
  revision bigint not null,
  priorities jsonb not null,
  saved_at timestamptz not null,
  constraint development_plan_revision_counts check (revision > 0),
  constraint development_plan_priorities_are_few
    check (jsonb_typeof(priorities) = 'array' and jsonb_array_length(priorities) <= 3)
);
-- The last one of a person.
create index development_plan_of_participant on development_plan (participant_id, revision, id);

alter table development_plan enable row level security;
alter table development_plan force row level security;
-- Participants see all of theirs, an employer what was saved under it; whose manager asks, the application knows.
create policy development_plan_seen_by_both on development_plan for select to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
    or participant_id = (select own_participant())
  );
create policy development_plan_saved_by_the_participant on development_plan for insert to ${app}
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or (employer = (select current_setting('app.organisation', true))
      and participant_id = (select own_participant()))
  );
grant select, insert on development_plan to ${app};
