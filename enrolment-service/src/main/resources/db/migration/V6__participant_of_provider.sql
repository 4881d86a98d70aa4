-- Whether a provider teaches or taught a participant, asked of the participant's few enrolments. As a function because
-- PostgreSQL would otherwise read the question as "is the participant among all those whom the provider ever taught".
create function participant_is_taught_by(participant uuid, organisation text) returns boolean
  language plpgsql stable parallel safe as $$
begin
  return exists (select 1 from enrolment e where e.participant_id = participant and e.provider = organisation);
end
$$;

drop policy participant_seen_by_employer_and_provider on participant;
create policy participant_seen_by_employer_and_provider on participant for select to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
    or participant_is_taught_by(id, (select current_setting('app.organisation', true)))
  );
