-- What one assessor found on one criterion.
create table finding (
    id            uuid primary key,
    submission_id uuid not null references submission,
    assessor_id   uuid not null,
    criterion     text not null,
    result        text not null,
    rationale     text not null,
    recorded_at   timestamptz not null,
    updated_at    timestamptz not null,
    version       bigint not null,
    constraint finding_once_for_a_criterion unique (submission_id, assessor_id, criterion),
    constraint finding_by_an_allocated_assessor
        foreign key (submission_id, assessor_id) references submission_allocation (submission_id, assessor_id),
    constraint finding_on_a_criterion_of_the_submission
        foreign key (submission_id, criterion) references submission_criterion (submission_id, code),
    constraint finding_result_known check (result in ('MET', 'PARTLY_MET', 'NOT_MET', 'NOT_APPLICABLE')),
    constraint finding_rationale_length check (length(rationale) between 1 and 10000)
);

alter table finding enable row level security;
alter table finding force row level security;
create policy finding_seen_by_the_national_body on finding to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
-- The provider reads what was found once it is decided.
create policy finding_read_by_the_provider_once_decided on finding for select to ${app}
    using (exists (select 1 from submission s
                   where s.id = submission_id and s.status = 'DECIDED'
                     and s.provider = (select current_setting('app.organisation', true))));
grant select, insert, update on finding to ${app};

-- Which findings counted is known by who had not stepped back.
create policy submission_allocation_read_by_the_provider_once_decided on submission_allocation for select to ${app}
    using (exists (select 1 from submission s
                   where s.id = submission_id and s.status = 'DECIDED'
                     and s.provider = (select current_setting('app.organisation', true))));
