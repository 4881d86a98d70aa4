-- A refusal may be set aside, so that the same submission goes the whole road again, before others.
alter table challenge
    add column remitted_to uuid references submission,
    drop constraint challenge_outcome_known,
    add constraint challenge_outcome_known check (outcome in ('UPHELD', 'CHANGED', 'REMITTED')),
    add constraint challenge_remitted_to_a_submission check (
        (remitted_to is not null) = (status = 'DECIDED' and outcome = 'REMITTED'));
create unique index challenge_remitted_to on challenge (remitted_to) where remitted_to is not null;
