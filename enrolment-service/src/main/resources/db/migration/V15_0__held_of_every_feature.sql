-- What expectations, equality, attainments, plans, transfers, late entries, attendance and feedback hold on people, and what an
-- erasure does to it.

insert into held_column (table_name, name, becomes, told) values
  ('enrolment', 'transferred_from', null, true),
  ('enrolment', 'late_entry_id', null, true),
  ('enrolment', 'late_reason', null, true),
  ('enrolment', 'sessions_present', null, true),
  ('enrolment', 'sessions_absent', null, true),
  ('enrolment', 'sessions_excused', null, true),
  ('declaration', 'carried_from', null, true);

select holds('transfer', 'enrolment_id in (select e.id from enrolment e where e.participant_id = $1)', 'ERASED', true,
  'id enrolment_id employer provider from_cohort_id receiver cohort_id training started_on status reason next_enrolment_id'
  ' asked_at asked_by decided_at decided_by updated_at', 'version', '{"text": "null"}');
select holds('takeover', 'participant_id = $1', 'STAYS', true,
  'id enrolment_id participant_id cohort_id course_id employer next_employer provider training started_on status opened_at'
  ' decided_at decided_by updated_at', 'version');
select holds('late_entry', 'participant_id = $1', 'ERASED', true,
  'id participant_id cohort_id employer provider reason status granted_until asked_at asked_by decided_at decided_by'
  ' updated_at', 'version', '{"text": "''Erased''"}');
select holds('attendance', 'enrolment_id in (select e.id from enrolment e where e.participant_id = $1)', 'STAYS', true,
  'id enrolment_id session held_on mark recorded_at recorded_by');

select holds('expectation', null, 'STAYS', false,
  'id employer name stages pay_bands job_titles professions organisations met_by_courses met_by_award met_by_stage due_months'
  ' grace_days valid_from replaces status published_on ended_on swept_to created_at updated_at version');
select holds('exemption', 'participant_id = $1', 'ERASED', true,
  'id participant_id expectation_id employer reason given_on until ended_on given_by given_at updated_at', 'version',
  '{"text": "''Erased''"}');
-- Found from everything else, and nothing is expected of nobody.
select holds('duty', 'participant_id = $1', 'DELETED', true,
  'id participant_id expectation_id employer site stage profession manager_employee_number appointed_on leaves_on'
  ' came_under_on counted_from due_on overdue_from in_progress_since enrolment_id met_on met_until certificate_id'
  ' exempt_until exemption_id changed_at');
select holds('duty_cursor', null, 'STAYS', false, 'id position');

select holds('equality_description', 'participant_id = $1', 'DELETED', false,
  'participant_id ethnic_category disability updated_at', 'version');
-- Nobody but the participant sees the row, so that whoever erases does not find it: it goes by itself.
create function equality_goes_with_the_erased() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  delete from equality_description d where d.participant_id = new.id;
  return null;
end
$$;
revoke execute on function equality_goes_with_the_erased from public;
create trigger equality_goes_with_the_erased after update of erased on participant
  for each row when (new.erased) execute function equality_goes_with_the_erased();

select holds('attainment', 'participant_id = $1', 'ERASED', true,
  'id participant_id employer competency_id stage status rating conversation_on conversation_with submitted_at'
  ' submitted_evidence verified_on expires_on begun_at updated_at', 'version',
  '{"self_assessment": "case when self_assessment is not null then ''Erased'' end"}', '{"begun_by": "''erased''"}');
select holds('attainment_evidence', 'attainment_id in (select a.id from attainment a where a.participant_id = $1)',
  'DELETED', true, 'id attainment_id kind name sha256 bytes media_type added_at');
select holds('attainment_judgement', 'attainment_id in (select a.id from attainment a where a.participant_id = $1)',
  'ERASED', true, 'id attainment_id verdict reason evidence judged_by judged_as judged_at', '',
  '{"words": "case when words is not null then ''Erased'' end"}');
-- What was settled never changes, but for whose it is and for what an erasure takes away.
create or replace function attainment_keeps_what_was_settled() returns trigger language plpgsql as $$
declare
  free constant text[] := case new.begun_by
    when 'erased' then array['participant_id', 'self_assessment', 'begun_by'] else array['participant_id'] end;
begin
  if (old.status in ('DECLINED', 'REVOKED') or (old.status = 'VERIFIED' and new.status <> 'REVOKED'))
      and to_jsonb(new) - free is distinct from to_jsonb(old) - free then
    raise exception 'an attainment that was settled never changes' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
select holds('kept_object', null, 'STAYS', false, 'sha256 bytes stored_at last_seen_at');
select holds('development_plan', 'participant_id = $1', 'DELETED', true,
  'id participant_id employer revision priorities saved_at');

-- Ids of enrolments at most, and what is counted of them.
select holds('insight_cursor', null, 'STAYS', false, 'only_one position counted_at');
select holds('insight_counted', null, 'STAYS', false,
  'enrolment_id employer provider passed_on course_id stage region month status reason reached days pence');
select holds('insight_standing', null, 'STAYS', false,
  'employer provider passed_on course_id stage region status reason enrolments pence');
select holds('insight_month', null, 'STAYS', false,
  'side organisation month stage region status reached enrolments');
select holds('insight_days', null, 'STAYS', false, 'side organisation stage region days enrolments');

-- Written without a name, so that none can be found by whose it is.
select holds('feedback_given', null, 'STAYS', false, 'token');
select holds('feedback_group', null, 'STAYS', false,
  'id cohort_id course_id provider waiting answers shown_month');
select holds('feedback', null, 'STAYS', false,
  'id cohort_id content teaching organisation accessibility use_at_work shown_month');
select holds('feedback_text', null, 'STAYS', false,
  'id cohort_id course_id provider text status rejection_reason shown_month version');
select holds('concern', null, 'STAYS', false,
  'id reference secret_sha256 accreditation_number cohort_id kind status conclusion raised_on answer_due messages untold'
  ' next_reminder_on tells_on version');
select holds('concern_message', null, 'STAYS', false, 'id concern_id number sender text sent_on');

select erasure_reaches();
