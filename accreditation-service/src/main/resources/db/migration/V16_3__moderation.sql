-- What counts for a criterion on which those who judged a revision differ, as its lead assessor says. What a lead said who has
-- stepped back since counts no more, and the next one says it anew.
create table moderated_finding (
    id            uuid primary key,
    submission_id uuid not null references submission,
    revision      int not null,
    criterion     text not null,
    result        text not null,
    rationale     text not null,
    assessor_id   uuid not null,
    moderated_at  timestamptz not null,
    constraint moderated_finding_once_by_a_lead unique (submission_id, revision, criterion, assessor_id),
    constraint moderated_finding_by_an_allocated_assessor
        foreign key (submission_id, assessor_id) references submission_allocation (submission_id, assessor_id),
    constraint moderated_finding_on_a_criterion_of_the_revision
        foreign key (submission_id, revision, criterion)
        references submission_criterion (submission_id, revision, code),
    constraint moderated_finding_result_known check (result in ('MET', 'PARTLY_MET', 'NOT_MET', 'NOT_APPLICABLE')),
    constraint moderated_finding_rationale_length check (length(rationale) between 1 and 10000)
);

alter table moderated_finding enable row level security;
alter table moderated_finding force row level security;
create policy moderated_finding_seen_by_the_national_body on moderated_finding to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
create policy moderated_finding_read_by_the_provider_once_decided on moderated_finding for select to ${app}
    using (exists (select 1 from submission s
                   where s.id = submission_id and s.status = 'DECIDED'
                     and s.provider = (select current_setting('app.organisation', true))));
grant select, insert on moderated_finding to ${app};
