-- What each revision of a submission is judged by, and what was found on it, stays when another one is submitted.
alter table submission_criterion add column revision int not null default 1;
alter table finding add column revision int not null default 1;
update submission_criterion c set revision = s.revision from submission s where s.id = c.submission_id and s.revision > 1;
update finding f set revision = s.revision from submission s where s.id = f.submission_id and s.revision > 1;

alter table finding drop constraint finding_on_a_criterion_of_the_submission;
alter table submission_criterion drop constraint submission_criterion_once;
alter table submission_criterion
    add constraint submission_criterion_once unique (submission_id, revision, code),
    add constraint submission_criterion_revision_positive check (revision >= 1);
alter table finding drop constraint finding_once_for_a_criterion;
alter table finding
    add constraint finding_once_for_a_criterion unique (submission_id, revision, assessor_id, criterion),
    add constraint finding_on_a_criterion_of_the_revision
        foreign key (submission_id, revision, criterion)
        references submission_criterion (submission_id, revision, code);

-- Nothing is struck off any more when a submission is returned.
revoke delete on submission_criterion from ${app};
