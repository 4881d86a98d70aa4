-- A submission that cannot be judged as it stands goes back to its provider, with the day by which it is to come again; one
-- that could never be accredited is rejected. What was said with the last return stays.
alter table submission
    add column answer_by date,
    add column returned_on date,
    add column returned_revision int,
    add column return_reason text,
    add column return_reason_text text,
    add column rejection_reason text,
    add column rejection_reason_text text,
    add constraint submission_return_reason_known check (
        return_reason in ('INCOMPLETE', 'EVIDENCE_UNREADABLE', 'MAPPING_UNCLEAR', 'OTHER')),
    add constraint submission_return_whole check (
        (returned_on is null) = (return_reason is null)
        and (returned_on is null) = (return_reason_text is null)
        and (returned_on is null) = (returned_revision is null)),
    add constraint submission_returned_with_a_reason check (
        status <> 'RETURNED' or (returned_on is not null and answer_by is not null)),
    add constraint submission_rejection_reason_known check (
        rejection_reason in ('OUT_OF_SCOPE', 'DUPLICATE', 'PROVIDER_NOT_ELIGIBLE', 'OTHER')),
    add constraint submission_rejected_with_a_reason check (
        (status = 'REJECTED_AT_TRIAGE') = (rejection_reason is not null and rejection_reason_text is not null)),
    add constraint submission_triage_lengths check (
        length(return_reason_text) <= 10000 and length(rejection_reason_text) <= 10000);

-- What the provider is to mend, and where it stands.
create table submission_return_fault (
    submission_id uuid not null references submission,
    ordinal       int not null,
    pointer       text not null,
    fault         text not null,
    primary key (submission_id, ordinal),
    constraint submission_return_fault_lengths check (
        length(pointer) between 1 and 200 and length(fault) between 1 and 2000)
);

alter table submission_return_fault enable row level security;
alter table submission_return_fault force row level security;
create policy submission_return_fault_read_with_submission on submission_return_fault for select to ${app}
    using (exists (select 1 from submission s where s.id = submission_id));
create policy submission_return_fault_written_by_the_national_body on submission_return_fault to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert, update, delete on submission_return_fault to ${app};

-- What is returned is judged by nothing until it comes again.
grant delete on submission_criterion to ${app};
