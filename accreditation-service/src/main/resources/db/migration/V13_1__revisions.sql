-- What a submission said when it was handed in, each time. Nothing of it ever changes. What came in before this has none.
create table submission_revision (
    id                    uuid primary key,
    submission_id         uuid not null references submission,
    provider              text not null,
    revision              int not null,
    curriculum_version_id uuid not null,
    title                 text not null,
    stage                 text not null,
    proposal              jsonb not null,
    evidence              jsonb not null,
    submitted_by          text not null,
    submitted_at          timestamptz not null,
    constraint submission_revision_once unique (submission_id, revision),
    constraint submission_revision_positive check (revision >= 1),
    constraint submission_revision_stage_known check (stage in ('F', 'S1', 'S2', 'S3', 'S4'))
);
create index submission_revision_of_submission on submission_revision (submission_id, id);

alter table submission_revision enable row level security;
alter table submission_revision force row level security;
create policy submission_revision_follows_submission on submission_revision to ${app}
    using (exists (select 1 from submission s where s.id = submission_id))
    with check (exists (select 1 from submission s where s.id = submission_id));
grant select, insert on submission_revision to ${app};
