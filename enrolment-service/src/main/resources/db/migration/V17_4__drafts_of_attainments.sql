-- What was never submitted is seen by nobody but the participant, also where everything is told that is held on them: the
-- employer's share of it was asked of this policy alone.
drop policy attainment_seen_by_both on attainment;
create policy attainment_seen_by_both on attainment for select to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or (employer = (select current_setting('app.organisation', true)) and submitted_at is not null)
    or participant_id = (select own_participant())
  );
