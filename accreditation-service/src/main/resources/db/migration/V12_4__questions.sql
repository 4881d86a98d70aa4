-- What the national body asks a provider about one revision of a submission while it is judged.
create table question (
    id                uuid primary key,
    submission_id     uuid not null references submission,
    revision          int not null,
    criterion         text,
    evidence_id       uuid references evidence,
    status            text not null,
    withdrawal_reason text,
    asked_at          timestamptz not null,
    updated_at        timestamptz not null,
    version           bigint not null,
    constraint question_revision_positive check (revision >= 1),
    constraint question_criterion_length check (length(criterion) between 1 and 50),
    constraint question_status_known check (status in ('OPEN', 'ANSWERED', 'WITHDRAWN')),
    constraint question_withdrawal_reason_known check (
        withdrawal_reason in ('ANSWERED_ELSEWHERE', 'ASKED_IN_ERROR', 'OTHER')),
    constraint question_withdrawn_with_a_reason check ((status = 'WITHDRAWN') = (withdrawal_reason is not null))
);
create index question_of_submission on question (submission_id, id);
create index question_of_revision on question (submission_id, revision, id);
create index question_open on question (submission_id) where status = 'OPEN';

-- What was said about it, by which side; never by whom.
create table question_message (
    question_id uuid not null references question,
    ordinal     int not null,
    from_side   text not null,
    text        text not null,
    said_at     timestamptz not null,
    primary key (question_id, ordinal),
    constraint question_message_side_known check (from_side in ('BODY', 'PROVIDER')),
    constraint question_message_length check (length(text) between 1 and 10000)
);

-- Which assessor asked; none if the panel did.
create table question_asker (
    question_id uuid primary key references question,
    assessor_id uuid references assessor
);

alter table question enable row level security;
alter table question force row level security;
create policy question_read_with_submission on question for select to ${app}
    using (exists (select 1 from submission s where s.id = submission_id));
create policy question_asked_by_the_national_body on question for insert to ${app}
    with check ((select current_setting('app.reach', true)) = 'ALL');
create policy question_answered_with_submission on question for update to ${app}
    using (exists (select 1 from submission s where s.id = submission_id))
    with check (exists (select 1 from submission s where s.id = submission_id));
grant select, insert, update on question to ${app};

alter table question_message enable row level security;
alter table question_message force row level security;
create policy question_message_read_with_question on question_message for select to ${app}
    using (exists (select 1 from question q where q.id = question_id));
-- A provider speaks for itself only.
create policy question_message_said_by_its_side on question_message for insert to ${app}
    with check ((select current_setting('app.reach', true)) = 'ALL'
        or from_side = 'PROVIDER' and exists (select 1 from question q where q.id = question_id));
grant select, insert on question_message to ${app};

alter table question_asker enable row level security;
alter table question_asker force row level security;
-- The provider is not among those who see it: who assesses is not theirs to know.
create policy question_asker_seen_by_the_national_body on question_asker to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert on question_asker to ${app};
