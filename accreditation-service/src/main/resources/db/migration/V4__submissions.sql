create sequence submission_number;
grant usage on sequence submission_number to ${app};

-- One version of a course on its way to a decision.
create table submission (
    id                         uuid primary key,
    number                     text not null,
    provider                   text not null,
    curriculum_version_id      uuid not null,
    course_id                  uuid not null,
    course_version             int not null,
    revision                   int not null,
    status                     text not null,
    -- the course as drafted; what is still missing is said by the check and refused on submit
    title                      text not null,
    summary                    text,
    audience                   text,
    stage                      text,
    award                      text,
    learning_hours             int,
    delivery                   text,
    first_cohort_starts_on     date,
    -- the road to a decision
    submitted_at               timestamptz,
    term_years                 int,
    recommendation             text,
    recommendation_reason      text,
    recommendation_reason_text text,
    recommended_by             text,
    decided_on                 date,
    decision                   text,
    decision_reason_text       text,
    ratified_by                text,
    accreditation_number       text,
    withdrawal_reason          text,
    withdrawal_reason_text     text,
    created_at                 timestamptz not null,
    updated_at                 timestamptz not null,
    version                    bigint not null,
    constraint submission_number_never_reused unique (number),
    constraint submission_course_version_once unique (course_id, course_version),
    constraint submission_provider_is_a_code check (provider ~ '^[A-Z0-9]{3,6}$'),
    constraint submission_counts check (course_version >= 1 and revision >= 1),
    constraint submission_status_known check (status in
        ('DRAFT', 'SUBMITTED', 'IN_ASSESSMENT', 'PANEL', 'RECOMMENDED', 'DECIDED', 'WITHDRAWN')),
    constraint submission_lengths check (
        length(title) between 1 and 200 and length(summary) <= 10000 and length(audience) <= 1000
        and length(award) <= 200 and length(recommendation_reason_text) <= 10000
        and length(decision_reason_text) <= 10000 and length(withdrawal_reason_text) <= 10000),
    constraint submission_stage_known check (stage in ('F', 'S1', 'S2', 'S3', 'S4')),
    constraint submission_delivery_known check (delivery in ('IN_PERSON', 'ONLINE', 'BLENDED')),
    constraint submission_learning_hours_positive check (learning_hours between 1 and 100000),
    constraint submission_complete_once_submitted check (
        submitted_at is null
        or (summary is not null and audience is not null and stage is not null and award is not null
            and learning_hours is not null and delivery is not null and first_cohort_starts_on is not null
            and term_years is not null)),
    constraint submission_term_years_positive check (term_years between 1 and 50),
    constraint submission_submitted_before_all_else check (
        status in ('DRAFT', 'WITHDRAWN') or submitted_at is not null),
    constraint submission_recommended_before_decided check (
        status not in ('RECOMMENDED', 'DECIDED')
        or (recommendation is not null and recommended_by is not null)),
    constraint submission_recommendation_known check (recommendation in ('ACCREDITED', 'REFUSED')),
    constraint submission_refusal_has_a_reason check (
        (recommendation = 'REFUSED') = (recommendation_reason is not null)),
    constraint submission_decided_whole check (
        (status = 'DECIDED') = (decision is not null and decided_on is not null and ratified_by is not null)),
    constraint submission_decision_known check (decision in ('ACCREDITED', 'REFUSED')),
    constraint submission_number_of_its_accreditation check (
        (decision = 'ACCREDITED') = (accreditation_number is not null)),
    constraint submission_ratifier_sat_not_on_the_panel check (ratified_by <> recommended_by),
    constraint submission_withdrawal_has_a_reason check (
        (status = 'WITHDRAWN') = (withdrawal_reason is not null and withdrawal_reason_text is not null))
);

-- One version of a course is on its way at a time.
create unique index submission_one_open_for_a_course on submission (course_id)
    where status not in ('DECIDED', 'WITHDRAWN');
create index submission_of_provider on submission (provider, id);
create index submission_of_provider_by_change on submission (provider, updated_at, id);
create index submission_by_status on submission (status, id);
create index submission_by_change on submission (updated_at, id);

-- Who is asked to assess it. A recusal is written down, never removed.
create table submission_allocation (
    submission_id  uuid not null references submission,
    assessor_id    uuid not null references assessor,
    account        text not null,
    allocated_at   timestamptz not null,
    recused_at     timestamptz,
    recusal_reason text,
    primary key (submission_id, assessor_id),
    constraint submission_allocation_recusal_has_a_reason check ((recused_at is null) = (recusal_reason is null)),
    constraint submission_allocation_recusal_reason_known check (
        recusal_reason in ('INTEREST', 'UNAVAILABLE', 'OTHER'))
);
create index submission_allocation_of_account on submission_allocation (account, submission_id);

alter table submission_allocation enable row level security;
alter table submission_allocation force row level security;
-- The provider is not among those who see it: who assesses is not theirs to know before the decision.
create policy submission_allocation_seen_by_the_national_body on submission_allocation to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert, update on submission_allocation to ${app};

alter table submission enable row level security;
alter table submission force row level security;
create policy submission_seen_by_its_provider on submission to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL'
        or provider = (select current_setting('app.organisation', true)))
    with check ((select current_setting('app.reach', true)) = 'ALL'
        or provider = (select current_setting('app.organisation', true)));
grant select, insert, update on submission to ${app};

-- Who wrote any part of it: none of them may judge it.
create table submission_author (
    submission_id uuid not null references submission,
    account       text not null,
    primary key (submission_id, account)
);

-- Which outcome each module of the course works towards, and how deep.
create table submission_mapping (
    submission_id uuid not null references submission,
    ordinal       int not null,
    module        text not null,
    outcome       text not null,
    depth         text not null,
    primary key (submission_id, ordinal),
    constraint submission_mapping_lengths check (
        length(module) between 1 and 200 and length(outcome) between 1 and 50),
    constraint submission_mapping_depth_known check (depth in ('INTRODUCED', 'DEVELOPED', 'ASSESSED'))
);

-- How the provider meets each requirement.
create table submission_answer (
    submission_id uuid not null references submission,
    ordinal       int not null,
    requirement   text not null,
    answer        text not null,
    evidence      text,
    primary key (submission_id, ordinal),
    constraint submission_answer_lengths check (
        length(requirement) between 1 and 50 and length(answer) <= 10000 and length(evidence) <= 10000)
);

-- What it is judged by, as the curriculum said when it was submitted.
create table submission_criterion (
    submission_id uuid not null references submission,
    ordinal       int not null,
    code          text not null,
    kind          text not null,
    essential     boolean not null,
    primary key (submission_id, ordinal),
    constraint submission_criterion_once unique (submission_id, code),
    constraint submission_criterion_kind_known check (kind in ('OUTCOME', 'REQUIREMENT'))
);

alter table submission_author enable row level security;
alter table submission_author force row level security;
create policy submission_author_follows_submission on submission_author to ${app}
    using (exists (select 1 from submission s where s.id = submission_id))
    with check (exists (select 1 from submission s where s.id = submission_id));
grant select, insert on submission_author to ${app};

alter table submission_mapping enable row level security;
alter table submission_mapping force row level security;
create policy submission_mapping_follows_submission on submission_mapping to ${app}
    using (exists (select 1 from submission s where s.id = submission_id))
    with check (exists (select 1 from submission s where s.id = submission_id));
grant select, insert, update, delete on submission_mapping to ${app};

alter table submission_answer enable row level security;
alter table submission_answer force row level security;
create policy submission_answer_follows_submission on submission_answer to ${app}
    using (exists (select 1 from submission s where s.id = submission_id))
    with check (exists (select 1 from submission s where s.id = submission_id));
grant select, insert, update, delete on submission_answer to ${app};

alter table submission_criterion enable row level security;
alter table submission_criterion force row level security;
create policy submission_criterion_follows_submission on submission_criterion to ${app}
    using (exists (select 1 from submission s where s.id = submission_id))
    with check (exists (select 1 from submission s where s.id = submission_id));
grant select, insert on submission_criterion to ${app};
