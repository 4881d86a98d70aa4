-- What an assessor may find of a requirement, and of each criterion of a submission as its curriculum said when it was
-- submitted. Null where nothing narrower than usual was said: rows from before there was a choice, and those that the
-- previous version of this service still writes.
alter table curriculum_requirement
    add column findings text[],
    add constraint curriculum_requirement_findings_known check (
        findings <@ array['MET', 'PARTLY_MET', 'NOT_MET', 'NOT_APPLICABLE']
        and findings @> array['MET', 'NOT_MET']
        and not (essential and findings @> array['NOT_APPLICABLE']));

alter table submission_criterion
    add column findings text[],
    add constraint submission_criterion_findings_known check (
        findings <@ array['MET', 'PARTLY_MET', 'NOT_MET', 'NOT_APPLICABLE']
        and findings @> array['MET', 'NOT_MET']
        and not (essential and findings @> array['NOT_APPLICABLE']));
