-- Where in the evidence an assessor saw what they found. What was in the file is kept with it.
create table finding_pointer (
    finding_id  uuid not null references finding,
    ordinal     int not null,
    evidence_id uuid not null references evidence,
    sha256      text not null,
    page        int,
    primary key (finding_id, ordinal),
    constraint finding_pointer_digest check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint finding_pointer_page check (page between 1 and 100000)
);

alter table finding_pointer enable row level security;
alter table finding_pointer force row level security;
create policy finding_pointer_read_with_finding on finding_pointer for select to ${app}
    using (exists (select 1 from finding f where f.id = finding_id));
create policy finding_pointer_written_by_the_national_body on finding_pointer to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
-- A correction points anew.
grant select, insert, update, delete on finding_pointer to ${app};

-- Who judged a course that was decided, by the names that its provider is told because the procedure says so.
create table named_assessor (
    id            uuid primary key,
    submission_id uuid not null references submission,
    assessor_id   uuid not null,
    name          text not null,
    constraint named_assessor_once unique (submission_id, assessor_id),
    constraint named_assessor_was_allocated
        foreign key (submission_id, assessor_id) references submission_allocation (submission_id, assessor_id),
    constraint named_assessor_name_length check (length(name) between 1 and 200)
);

alter table named_assessor enable row level security;
alter table named_assessor force row level security;
create policy named_assessor_seen_by_the_national_body on named_assessor to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
create policy named_assessor_read_by_the_provider_once_decided on named_assessor for select to ${app}
    using (exists (select 1 from submission s
                   where s.id = submission_id and s.status = 'DECIDED'
                     and s.provider = (select current_setting('app.organisation', true))));
grant select, insert on named_assessor to ${app};
