-- A provider asks for another look at a refusal: first other assessors judge what was submitted once more, then a panel of
-- people who had no hand in it hears an appeal. Nothing of what came before is touched.
create sequence challenge_number;
grant usage on sequence challenge_number to ${app};

create table challenge (
    id                   uuid primary key,
    number               text not null,
    kind                 text not null,
    submission_id        uuid not null references submission,
    provider             text not null,
    grounds              text,
    statement            text not null,
    -- The day of what is challenged: the decision, or that it was upheld.
    challenged_on        date not null,
    -- How many have to judge it again or to hear it, and in how many working days, as the procedure said.
    reviewers            int not null,
    days_to_decide       int not null,
    requested_at         timestamptz not null,
    requested_by         text not null,
    status               text not null,
    admitted_on          date,
    due_on               date,
    refusal_reason       text,
    refusal_text         text,
    handled_by           text,
    outcome              text,
    decision             text,
    reason_text          text,
    recommended_by       text,
    decided_on           date,
    decided_by           text,
    decision_text        text,
    accreditation_number text,
    reminders            int not null default 0,
    updated_at           timestamptz not null,
    version              bigint not null,
    constraint challenge_number_never_reused unique (number),
    constraint challenge_once_of_a_kind unique (submission_id, kind),
    constraint challenge_kind_known check (kind in ('RECONSIDERATION', 'APPEAL')),
    constraint challenge_grounds_for_an_appeal check ((kind = 'APPEAL') = (grounds is not null)),
    constraint challenge_grounds_known check (grounds in ('PROCEDURE', 'NOT_SUPPORTED_BY_EVIDENCE')),
    constraint challenge_status_known check (status in
        ('REQUESTED', 'ADMITTED', 'NOT_ADMITTED', 'IN_REVIEW', 'RECOMMENDED', 'DECIDED', 'WITHDRAWN')),
    constraint challenge_reviewed_by_somebody check (reviewers > 0 and days_to_decide > 0),
    constraint challenge_due_once_admitted check ((admitted_on is null) = (due_on is null)),
    constraint challenge_refused_with_a_reason check (
        (status = 'NOT_ADMITTED') = (refusal_reason is not null) and (refusal_reason is null) = (refusal_text is null)),
    constraint challenge_refusal_reason_known check (refusal_reason in ('NO_REASONS_GIVEN', 'NEW_EVIDENCE_ONLY', 'OTHER')),
    constraint challenge_outcome_known check (outcome in ('UPHELD', 'CHANGED')),
    constraint challenge_changed_to_something check ((outcome = 'CHANGED') = (decision is not null)),
    constraint challenge_decision_known check (decision in ('ACCREDITED', 'PROVISIONAL')),
    constraint challenge_recommended_whole check (
        (outcome is null) = (recommended_by is null) and (outcome is null) = (reason_text is null)
        and (status not in ('RECOMMENDED', 'DECIDED') or outcome is not null)),
    constraint challenge_decided_whole check (
        (status = 'DECIDED') = (decided_on is not null) and (decided_on is null) = (decided_by is null)
        and (accreditation_number is not null) = (status = 'DECIDED' and outcome = 'CHANGED')),
    constraint challenge_decided_by_another_than_recommended check (decided_by <> recommended_by),
    constraint challenge_lengths check (
        length(statement) between 1 and 10000 and length(refusal_text) <= 10000 and length(reason_text) <= 10000
        and length(decision_text) <= 10000)
);
create index challenge_of_provider on challenge (provider, id);
create index challenge_by_status on challenge (status, id);
-- What waits for the national body, the longest first.
create index challenge_by_due_date on challenge (due_on, id) where status in ('ADMITTED', 'IN_REVIEW', 'RECOMMENDED');

-- Who judges it again, in a reconsideration.
create table challenge_judge (
    challenge_id   uuid not null references challenge,
    assessor_id    uuid not null references assessor,
    account        text not null,
    asked_at       timestamptz not null,
    declared_at    timestamptz,
    recused_at     timestamptz,
    recusal_reason text,
    primary key (challenge_id, assessor_id),
    constraint challenge_judge_recused_with_a_reason check ((recused_at is null) = (recusal_reason is null)),
    constraint challenge_judge_recusal_reason_known check (recusal_reason in ('INTEREST', 'UNAVAILABLE', 'OTHER'))
);
create index challenge_judge_of_account on challenge_judge (account, challenge_id) where recused_at is null;

-- What they found.
create table challenge_finding (
    id           uuid primary key,
    challenge_id uuid not null references challenge,
    assessor_id  uuid not null,
    criterion    text not null,
    result       text not null,
    rationale    text not null,
    found_at     timestamptz not null,
    version      bigint not null,
    constraint challenge_finding_once_for_a_criterion unique (challenge_id, assessor_id, criterion),
    constraint challenge_finding_by_a_judge
        foreign key (challenge_id, assessor_id) references challenge_judge (challenge_id, assessor_id),
    constraint challenge_finding_result_known check (result in ('MET', 'PARTLY_MET', 'NOT_MET', 'NOT_APPLICABLE')),
    constraint challenge_finding_rationale_length check (length(rationale) between 1 and 10000)
);

-- Who hears an appeal, by their own word.
create table challenge_seat (
    challenge_id uuid not null references challenge,
    account      text not null,
    taken_at     timestamptz not null,
    primary key (challenge_id, account)
);

-- Which panels dealt with a submission: who attended them has no part in a challenge of its decision.
create index panel_item_of_submission on panel_item (submission_id);

alter table challenge enable row level security;
alter table challenge force row level security;
create policy challenge_read_by_its_provider on challenge for select to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL'
        or provider = (select current_setting('app.organisation', true)));
create policy challenge_requested_by_its_provider on challenge for insert to ${app}
    with check (provider = (select current_setting('app.organisation', true)) and status = 'REQUESTED');
-- The provider asks and takes back; what is made of it is not its to say.
create policy challenge_dealt_with_by_the_national_body on challenge for update to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL'
        or provider = (select current_setting('app.organisation', true)))
    with check ((select current_setting('app.reach', true)) = 'ALL'
        or (provider = (select current_setting('app.organisation', true)) and status = 'WITHDRAWN'));
grant select, insert, update on challenge to ${app};

-- Once it is decided, whose findings count is asked for the provider too; who they are is never shown to it.
alter table challenge_judge enable row level security;
alter table challenge_judge force row level security;
create policy challenge_judge_seen_by_the_national_body on challenge_judge to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
create policy challenge_judge_read_for_the_provider_once_decided on challenge_judge for select to ${app}
    using (exists (select 1 from challenge c
                   where c.id = challenge_id and c.status = 'DECIDED'
                     and c.provider = (select current_setting('app.organisation', true))));
grant select, insert, update on challenge_judge to ${app};

-- Who hears it is never for the provider.
alter table challenge_seat enable row level security;
alter table challenge_seat force row level security;
create policy challenge_seat_seen_by_the_national_body on challenge_seat to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert on challenge_seat to ${app};

-- What was found is read by the provider once it is decided.
alter table challenge_finding enable row level security;
alter table challenge_finding force row level security;
create policy challenge_finding_seen_by_the_national_body on challenge_finding to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
create policy challenge_finding_read_by_the_provider_once_decided on challenge_finding for select to ${app}
    using (exists (select 1 from challenge c
                   where c.id = challenge_id and c.status = 'DECIDED'
                     and c.provider = (select current_setting('app.organisation', true))));
grant select, insert, update on challenge_finding to ${app};
