-- What is held on people, column by column; what an erasure does to each; and who looked at whom.

-- That somebody is erased. The row stays for what refers to it, and says nothing of anybody any more.
alter table participant
  add column erased boolean not null default false,
  drop constraint participant_pay_band_is_one,
  add constraint participant_pay_band_is_one check (
    case when not erased
      then pay_band in ('2', '3', '4', '5', '6', '7', '8A', '8B', '8C', '8D', '9', 'VSM', 'M&D')
      else pay_band = 'ERASED' end);

-- One person's data that must not go, whatever anybody asks: a court, an inquiry, a dispute.
create table legal_hold (
  id uuid primary key,
  participant_id uuid not null references participant,
  organisation text not null,
  reason text not null,
  text text,
  placed_at timestamptz not null,
  placed_by text not null,
  lifted_at timestamptz,
  lifted_by text,
  updated_at timestamptz not null,
  version bigint not null,
  constraint legal_hold_reason_is_one check (reason in ('LITIGATION', 'INQUIRY', 'INVESTIGATION', 'OTHER')),
  constraint legal_hold_text_fits check (length(text) <= 10000),
  constraint legal_hold_lifted_by_somebody check ((lifted_at is null) = (lifted_by is null))
);
-- GET /v1/participants/{id}/legal-holds; whether anything holds a person.
create index legal_hold_of_participant on legal_hold (participant_id, id);

alter table legal_hold enable row level security;
alter table legal_hold force row level security;
create policy legal_hold_of_who_placed_it on legal_hold for all to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or organisation = (select current_setting('app.organisation', true))
  );
grant select, insert, update (lifted_at, lifted_by, updated_at, version) on legal_hold to ${app};

-- Who was erased, why and when. By an id that leads to nobody any more, so it refers to nothing.
create table erasure (
  id uuid primary key,
  employer text not null,
  reason text not null,
  erased_at timestamptz not null,
  erased_by text not null,
  erased_for text not null,
  constraint erasure_reason_is_one check (reason in ('PERSON_ASKED', 'NO_LONGER_NEEDED', 'UNLAWFUL'))
);
alter table erasure enable row level security;
alter table erasure force row level security;
create policy erasure_seen_by_the_employer on erasure for select to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
  );
create policy erasure_done_by_the_employer on erasure for insert to ${app}
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
  );
grant select, insert on erasure to ${app};

-- Who looked at one named person, at what, when. Never changed.
create table look (
  id uuid primary key,
  participant_id uuid not null references participant,
  seen text not null,
  actor text not null,
  actor_kind text not null,
  organisation text not null,
  looked_at timestamptz not null,
  correlation_id text not null,
  constraint look_seen_is_one check (seen in ('PARTICIPANT', 'EMPLOYMENTS', 'ENROLMENT', 'CERTIFICATE', 'EXPORT'))
);
-- GET /v1/participants/{id}/looks
create index look_of_participant on look (participant_id, id);
-- What is too old to be kept.
create index look_looked_at on look (looked_at);

alter table look enable row level security;
alter table look force row level security;
-- The person's own, and the national body's. Not the trust's: who was looked at by others is no affair of its.
create policy look_seen_by_the_participant on look for select to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or participant_id = (select own_participant())
  );
create policy look_taken_by_who_calls on look for insert to ${app}
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or organisation = (select current_setting('app.organisation', true))
  );
grant select, insert on look to ${app};

-- Every table there is. A later migration adds its own, and then calls erasure_reaches(); a test fails for a table or a
-- column that is not here.
create table held_table (
  name text primary key,
  -- A condition that tells which rows are about the person $1; null if none is about anybody.
  about text,
  on_erasure text not null,
  -- Whether the employer may be given it when it answers for a person's request; the person is given it in any case.
  for_employer boolean not null,
  constraint held_table_on_erasure_is_one check (on_erasure in ('STAYS', 'ERASED', 'DELETED', 'SOON_GONE')),
  constraint held_table_erased_of_somebody check (about is not null or on_erasure in ('STAYS', 'SOON_GONE'))
);
create table held_column (
  table_name text not null references held_table,
  name text not null,
  -- What takes its place at an erasure, of the person $1, on the day $2, at the time $3; null if it stays.
  becomes text,
  told boolean not null,
  primary key (table_name, name)
);
grant select on held_table, held_column to ${app};

-- Adds a table to those above: columns that stay, columns that stay and are of use to nobody else, and those that are erased.
create function holds(
  what text, about text, on_erasure text, for_employer boolean, stays text, untold text default '',
  erased jsonb default '{}', erased_untold jsonb default '{}')
returns void language sql as $$
  insert into held_table (name, about, on_erasure, for_employer) values (what, about, on_erasure, for_employer);
  insert into held_column (table_name, name, becomes, told)
  select what, c, null, about is not null from regexp_split_to_table(stays, ' ') as c where c <> ''
  union all
  select what, c, null, false from regexp_split_to_table(untold, ' ') as c where c <> ''
  union all
  select what, e.key, e.value, true from jsonb_each_text(erased) as e
  union all
  select what, e.key, e.value, false from jsonb_each_text(erased_untold) as e;
$$;
revoke execute on function holds from public;

-- The application may do to a table what the list says and nothing more, and that only with the reach of all.
create function erasure_reaches() returns void language plpgsql as $$
declare
  held record;
begin
  for held in
    select t.name, t.on_erasure, string_agg(format('%I', c.name), ', ') as columns
    from held_table t
    join held_column c on c.table_name = t.name and (c.becomes is not null or t.on_erasure = 'DELETED')
    where t.on_erasure in ('ERASED', 'DELETED')
    group by t.name
  loop
    execute case held.on_erasure
      when 'ERASED' then format('grant update (%s) on %I to ${app}', held.columns, held.name)
      else format('grant delete on %I to ${app}', held.name) end;
    if not exists (
      select 1 from pg_policy p where p.polrelid = held.name::regclass and p.polname = 'erased_with_its_participant')
    then
      execute format(
        'create policy erased_with_its_participant on %I for %s to ${app}'
          ' using ((select current_setting(''app.reach'', true)) = ''ALL'')',
        held.name, case held.on_erasure when 'ERASED' then 'update' else 'delete' end);
    end if;
  end loop;
end
$$;
revoke execute on function erasure_reaches from public;

select holds('participant', 'id = $1', 'ERASED', true,
  'id employer stage employed_from registered_at', 'employment_id',
  '{"employee_number": "''ERASED-'' || upper(right(replace($1::text, ''-'', ''''), 12))",
    "given_name": "''Erased''", "family_name": "''Erased''", "email": "''erased-'' || $1 || ''@erased.invalid''",
    "job_title": "''Erased''", "pay_band": "''ERASED''", "account_id": "null", "manager_employee_number": "null",
    "site": "null", "assignment_number": "null", "employed_until": "coalesce(employed_until, greatest(employed_from, $2))",
    "updated_at": "$3"}',
  '{"erased": "true", "version": "version + 1"}');
-- Follow from the others.
insert into held_column values ('participant', 'employee_key', null, false), ('participant', 'looks_like', null, false);
select holds('employment', 'participant_id = $1', 'DELETED', true,
  'id participant_id employer employee_number assignment_number given_name family_name email job_title pay_band stage'
  ' manager_employee_number site started_on ended_on ended_as', 'doubled');
select holds('identifier', 'participant_id = $1', 'DELETED', true, 'id participant_id system value recorded_at');
select holds('suspected_duplicate', '(participant_id = $1 or other_id = $1)', 'DELETED', true,
  'id reason status found_at', 'participant_id other_id employer other_employer decided_by updated_at version');
select holds('former_id', 'participant_id = $1', 'STAYS', true, 'id participant_id given_up_at');
-- Whoever follows enrolments learns that the person is gone from it, and an old version never comes back.
select holds('enrolment', 'participant_id = $1', 'ERASED', true,
  'id participant_id cohort_id course_id employer provider attempt place training started_on completed_on decided_on'
  ' withdrawal_reason enrolled_at asked_at nominated_by awaited_approvals passed_on_at offered_until place_reason'
  ' deferred_on resumed_on deferral_reason', '',
  '{"withdrawal_text": "null", "place_text": "null", "deferral_text": "null", "updated_at": "$3"}',
  '{"version": "version + 1 + (select p.version from participant p where p.id = $1)"}');
select holds('declaration', 'enrolment_id in (select e.id from enrolment e where e.participant_id = $1)', 'ERASED', true,
  'id enrolment_id kind declared_on recorded_at recorded_by voided_at voided_by void_reason', '', '{"void_text": "null"}');
select holds('outcome', 'enrolment_id in (select e.id from enrolment e where e.participant_id = $1)', 'STAYS', true,
  'id enrolment_id result decided_on recorded_at recorded_by');
select holds('approval', 'enrolment_id in (select e.id from enrolment e where e.participant_id = $1)', 'STAYS', true,
  'id enrolment_id approver decision decided_at decided_by');
select holds('waiting', 'enrolment_id in (select e.id from enrolment e where e.participant_id = $1)', 'STAYS', true,
  'enrolment_id cohort_id employer provider number');
-- The certificate names nobody: it stays, and with it its check by number.
select holds('certificate', 'participant_id = $1', 'STAYS', true,
  'id number enrolment_id participant_id employer provider course_id course_title stage award accreditation_id'
  ' accreditation_number completed_on awarded_on awarded_at');
select holds('certificate_revocation',
  'certificate_id in (select c.id from certificate c where c.participant_id = $1)', 'ERASED', true,
  'certificate_id reason revoked_on revoked_at revoked_by revoked_for', '', '{"text": "''Erased''"}');
select holds('certificate_link', 'certificate_id in (select c.id from certificate c where c.participant_id = $1)',
  'DELETED', true, 'certificate_id renewed_at', 'secret_sha256');
select holds('certification_period', 'participant_id = $1', 'STAYS', true,
  'id participant_id employer provider course_id course_title award status opens_on due_on grace_until certified_on'
  ' certificate_id expires_on revoked_on turns_on added_at updated_at', 'version');
-- Participants enter it themselves, so that who recorded it would lead to their account.
select holds('cpd_entry', 'participant_id = $1', 'ERASED', false,
  'id participant_id employer year done_on source points reverses recorded_at', '',
  '{"note": "''Erased''", "recorded_by": "''erased''"}');
select holds('legal_hold', 'participant_id = $1', 'ERASED', false,
  'id participant_id organisation reason placed_at placed_by lifted_at lifted_by', 'updated_at version',
  '{}', '{"text": "null"}');
select holds('erasure', 'id = $1', 'STAYS', false, 'id employer reason erased_at erased_by erased_for');
select holds('look', 'participant_id = $1', 'STAYS', false,
  'id participant_id seen actor actor_kind organisation looked_at', 'correlation_id');
-- It holds ids, codes and dates only.
select holds('event_log',
  'subject in (select $1 union all select e.id from enrolment e where e.participant_id = $1'
  ' union all select c.id from certificate c where c.participant_id = $1'
  ' union all select y.id from certification_period y where y.participant_id = $1'
  ' union all select d.id from cpd_entry d where d.participant_id = $1)', 'STAYS', false,
  'position id subject sequence type time actor actor_kind organisation reason correlation_id data',
  'entry traceparent audience seal');
-- The answers of a day, and the rows of a list until soon after the list is done.
select holds('idempotency_key', null, 'SOON_GONE', false,
  'organisation actor key request status location etag body answered_at');
select holds('job_row', null, 'SOON_GONE', false, 'job_id n organisation cells fault');
select holds('job_result', null, 'STAYS', false, 'job_id n organisation outcome code thing');
select holds('job', null, 'STAYS', false,
  'id organisation kind about mode dry_run status rows_received last_row applied unchanged refused digest failure actor'
  ' actor_kind reach roles correlation_id attempts not_before created_at updated_at ended_at rows_forgotten version');
select holds('accredited_course', null, 'STAYS', false,
  'generation accreditation_id number provider_id provider course_id course_version title stage award'
  ' curriculum_version_id outcome valid_from valid_to learning_hours withdrawn_on teach_out_until withdrawn_reason'
  ' suspended_from lifted_on surrendered_on superseded_on');
select holds('cohort', null, 'STAYS', false,
  'id provider code accreditation_id accreditation_number course_id course_title stage award starts_on ends_on capacity'
  ' places_taken delivery status planned_at updated_at version enrolment_opens_on enrolment_closes_on waiting_order'
  ' places_allocated allocated_taken opened_at due_on cancellation_reason cancellation_text milestones sites regions'
  ' price_pence payer');
select holds('allocation', null, 'STAYS', false,
  'id cohort_id provider trust places places_taken open_taken updated_at release_on');
select holds('joining', null, 'STAYS', false, 'cohort_id provider link instructions updated_at version');
select holds('approval_order', null, 'STAYS', false, 'id employer approvers updated_at version');
select holds('certification_scheme', null, 'STAYS', false,
  'id course_id award rule months fixed_day window_days grace_days created_at updated_at version');
select holds('relay_cursor', null, 'STAYS', false, 'name position seal');
select holds('read_model', null, 'STAYS', false, 'name generation rebuilding rebuild_asked_at forgetting');
select holds('consumed', null, 'STAYS', false, 'read_model generation subject sequence');
select holds('consumed_offset', null, 'STAYS', false,
  'read_model generation topic partition next_offset rebuild_until');
select holds('parked', null, 'STAYS', false,
  'read_model generation subject sequence topic partition record_offset reason detail attempts since headers value');
select holds('held_table', null, 'STAYS', false, 'name about on_erasure for_employer');
select holds('held_column', null, 'STAYS', false, 'table_name name becomes told');
select erasure_reaches();

-- Takes everything away that tells who somebody is, in all tables and of all employers. What is refused has changed nothing.
create function erase_participant(person uuid, day date, at timestamptz) returns text[] language plpgsql as $$
declare
  reach constant text := coalesce(current_setting('app.reach', true), '');
  held record;
  concerned text[];
begin
  perform set_config('app.reach', 'ALL', true);
  -- Whoever enrols the person meanwhile refers to this row and waits, and is then told by nobody_enrols_the_erased.
  perform 1 from participant p where p.id = person for update;
  if exists (select 1 from legal_hold h where h.participant_id = person and h.lifted_at is null) then
    raise exception 'held' using errcode = 'check_violation', constraint = 'participant_erased_when_nothing_holds';
  end if;
  if exists (
    select 1 from enrolment e
    where e.participant_id = person
      and (e.training in ('ENROLLED', 'IN_PROGRESS', 'DEFERRED', 'AWAITING_OUTCOME')
        or e.place in ('NOMINATED', 'EMPLOYER_APPROVED', 'WAITLISTED', 'OFFERED')))
  then
    raise exception 'enrolled' using errcode = 'check_violation', constraint = 'participant_erased_when_not_enrolled';
  end if;
  select array_agg(distinct code) into concerned from (
    select p.employer as code from participant p where p.id = person
    union select e.employer from enrolment e where e.participant_id = person
    union select e.provider from enrolment e where e.participant_id = person) as all_of_them;
  -- What is erased comes before what is deleted: the employment follows the participant once more.
  for held in
    select t.name, t.about, t.on_erasure,
      (select string_agg(format('%I = %s', c.name, c.becomes), ', ') from held_column c
        where c.table_name = t.name and c.becomes is not null) as becomes
    from held_table t
    where t.on_erasure in ('ERASED', 'DELETED')
    order by t.on_erasure desc, t.name
  loop
    execute case held.on_erasure
      when 'ERASED' then format('update %I set %s where %s', held.name, held.becomes, held.about)
      else format('delete from %I where %s', held.name, held.about) end
      using person, day, at;
  end loop;
  perform set_config('app.reach', reach, true);
  return concerned;
end
$$;

-- A place that is given while its participant is erased waits for that to end, because it refers to the participant; what was
-- known of them before is then no longer so. Asked again, the participant is not found.
create function nobody_enrols_the_erased() returns trigger language plpgsql as $$
begin
  if exists (select 1 from given g join participant p on p.id = g.participant_id where p.erased) then
    raise exception 'the participant has just been erased' using errcode = 'serialization_failure';
  end if;
  return null;
end
$$;
create trigger enrolment_of_nobody_erased after insert on enrolment
  referencing new table as given for each statement execute function nobody_enrols_the_erased();

-- Everything that is held on somebody: for themselves from all employers, else as far as whoever asks may see.
create function held_on(person uuid, everywhere boolean, for_employer boolean)
returns table (what text, rows text) language plpgsql as $$
declare
  reach constant text := coalesce(current_setting('app.reach', true), '');
  held record;
begin
  if everywhere then
    perform set_config('app.reach', 'ALL', true);
  end if;
  for held in
    select t.name, t.about, string_agg(
      format('%L, t.%I', left(c.name, 1) || substr(replace(initcap(replace(c.name, '_', ' ')), ' ', ''), 2), c.name), ', ')
        as columns
    from held_table t
    join held_column c on c.table_name = t.name and c.told
    where t.about is not null and (t.for_employer or not held_on.for_employer)
    group by t.name, t.about
    order by t.name
  loop
    what := held.name;
    execute format(
      'select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(%s)) order by t::text), ''[]'')::text from %I t where %s',
      held.columns, held.name, held.about) into rows using person;
    return next;
  end loop;
  perform set_config('app.reach', reach, true);
end
$$;
