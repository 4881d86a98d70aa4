-- Pauses, points of retention, and declarations that count no more. The previous release goes on declaring as before.

alter table enrolment
  add column deferred_on date,
  add column resumed_on date,
  add column deferral_reason text,
  add column deferral_text text,
  drop constraint enrolment_training_is_one,
  add constraint enrolment_training_is_one check (training in (
    'ENROLLED', 'IN_PROGRESS', 'DEFERRED', 'AWAITING_OUTCOME', 'PASSED', 'NOT_PASSED', 'WITHDRAWN')),
  add constraint enrolment_deferred_with_a_reason check (
    training <> 'DEFERRED' or (deferred_on is not null and deferral_reason is not null and resumed_on is null)),
  add constraint enrolment_resumed_after_it_was_deferred check (resumed_on >= deferred_on),
  add constraint enrolment_deferral_text_fits check (length(deferral_text) <= 10000);

drop index enrolment_one_live_per_course;
create unique index enrolment_one_live_per_course on enrolment (participant_id, course_id)
  where training in ('ENROLLED', 'IN_PROGRESS', 'DEFERRED', 'AWAITING_OUTCOME')
    or place in ('NOMINATED', 'EMPLOYER_APPROVED', 'WAITLISTED', 'OFFERED');

alter table declaration
  add column voided_at timestamptz,
  add column voided_by text,
  add column void_reason text,
  add column void_text text,
  drop constraint declaration_kind_is_one,
  add constraint declaration_kind_is_one check (kind in (
    'STARTED', 'RETAINED_1', 'RETAINED_2', 'RETAINED_3', 'RETAINED_4', 'COMPLETED')),
  add constraint declaration_voided_with_a_reason check (
    (voided_at is null) = (voided_by is null) and (voided_at is null) = (void_reason is null)),
  add constraint declaration_void_text_fits check (length(void_text) <= 10000);

-- What was voided may be declared again.
drop index declaration_made_once;
create unique index declaration_made_once on declaration (enrolment_id, kind) where voided_at is null;
create index declaration_of_enrolment on declaration (enrolment_id, id);

-- A declaration is voided once and by its provider, and nothing else about it ever changes.
create policy declaration_voided_by_the_provider on declaration for update to ${app}
  using (voided_at is null and exists (
    select 1 from enrolment e
    where e.id = enrolment_id
      and ((select current_setting('app.reach', true)) = 'ALL'
        or e.provider = (select current_setting('app.organisation', true)))
  ))
  with check (voided_at is not null);

grant update (voided_at, voided_by, void_reason, void_text) on declaration to ${app};
