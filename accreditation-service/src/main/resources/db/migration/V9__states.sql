-- Every state that a provider and a submission can come to, so that what brings them there can be added step by step.
-- Only widened: what was allowed before still is.
alter table provider drop constraint provider_status_known;
alter table provider add constraint provider_status_known check (status in
    ('APPLICANT', 'REGISTERED', 'APPROVED', 'TRUSTED', 'PROBATION', 'SUSPENDED', 'REMOVED', 'MERGED'));

alter table submission drop constraint submission_status_known;
alter table submission add constraint submission_status_known check (status in
    ('DRAFT', 'SUBMITTED', 'RETURNED', 'REJECTED_AT_TRIAGE', 'IN_ASSESSMENT', 'INFORMATION_REQUESTED', 'PANEL',
     'RECOMMENDED', 'DECIDED', 'LAPSED', 'WITHDRAWN'));

alter table submission drop constraint submission_recommendation_known;
alter table submission add constraint submission_recommendation_known check (recommendation in
    ('ACCREDITED', 'ACCREDITED_WITH_CONDITIONS', 'PROVISIONAL', 'REFUSED', 'DEFERRED'));
alter table submission drop constraint submission_refusal_has_a_reason;
alter table submission add constraint submission_refusal_has_a_reason check (
    (recommendation in ('REFUSED', 'DEFERRED')) = (recommendation_reason is not null));

-- A deferral is no decision: the submission goes back to its provider.
alter table submission drop constraint submission_decision_known;
alter table submission add constraint submission_decision_known check (decision in
    ('ACCREDITED', 'ACCREDITED_WITH_CONDITIONS', 'PROVISIONAL', 'REFUSED'));
alter table submission drop constraint submission_number_of_its_accreditation;
alter table submission add constraint submission_number_of_its_accreditation check (
    (decision in ('ACCREDITED', 'ACCREDITED_WITH_CONDITIONS', 'PROVISIONAL')) = (accreditation_number is not null));

-- What has come to an end without a decision no longer stands in the way of another version.
drop index submission_one_open_for_a_course;
create unique index submission_one_open_for_a_course on submission (course_id)
    where status not in ('DECIDED', 'WITHDRAWN', 'REJECTED_AT_TRIAGE', 'LAPSED');
