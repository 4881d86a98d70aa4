-- What a provider is to do for its accreditation to go on, and advice that nothing follows from.
create table accreditation_condition (
    id                uuid primary key,
    accreditation_id  uuid not null references accreditation,
    number            text not null,
    provider          text not null,
    ordinal           int not null,
    kind              text not null,
    wording           text not null,
    criterion         text,
    due_on            date,
    evidence_expected text,
    status            text not null,
    -- Since when its date has passed without it being met or extended, whatever has been handed in since.
    overdue_since     date,
    -- The day on which what was handed in was found not to be enough.
    reopened_on       date,
    submitted_at      timestamptz,
    submitted_by      text,
    met_on            date,
    extensions        int not null default 0,
    reminders         int not null default 0,
    version           bigint not null,
    constraint accreditation_condition_numbered_once unique (accreditation_id, ordinal),
    constraint accreditation_condition_kind_known check (kind in ('CONDITION', 'ADVICE')),
    constraint accreditation_condition_status_known check (
        status in ('OPEN', 'SUBMITTED', 'OVERDUE', 'MET', 'ADVISED')),
    constraint accreditation_condition_of_advice_nothing_follows check (
        (kind = 'ADVICE') = (status = 'ADVISED') and (kind = 'CONDITION') = (due_on is not null)),
    constraint accreditation_condition_met_on_a_day check ((status = 'MET') = (met_on is not null)),
    constraint accreditation_condition_overdue_since_a_day check (status <> 'OVERDUE' or overdue_since is not null),
    constraint accreditation_condition_handed_in_by_somebody check (
        (submitted_at is null) = (submitted_by is null) and (status <> 'SUBMITTED' or submitted_at is not null)),
    constraint accreditation_condition_extended_twice_at_most check (extensions between 0 and 2),
    constraint accreditation_condition_lengths check (
        length(wording) between 1 and 10000 and length(criterion) between 1 and 50
        and length(evidence_expected) between 1 and 10000)
);
-- What waits for somebody, the longest first.
create index accreditation_condition_by_date on accreditation_condition (status, due_on, id);

alter table accreditation_condition enable row level security;
alter table accreditation_condition force row level security;
create policy accreditation_condition_read_by_its_provider on accreditation_condition for select to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL'
        or provider = (select current_setting('app.organisation', true)));
create policy accreditation_condition_imposed_by_the_national_body on accreditation_condition for insert to ${app}
    with check ((select current_setting('app.reach', true)) = 'ALL');
-- The provider hands in evidence; nothing else is its to say.
create policy accreditation_condition_answered_by_its_provider on accreditation_condition for update to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL'
        or provider = (select current_setting('app.organisation', true)))
    with check ((select current_setting('app.reach', true)) = 'ALL'
        or (provider = (select current_setting('app.organisation', true)) and status = 'SUBMITTED'));
grant select, insert, update on accreditation_condition to ${app};

-- What became of a condition, step by step.
create table accreditation_condition_step (
    id           uuid primary key,
    condition_id uuid not null references accreditation_condition,
    kind         text not null,
    taken_at     timestamptz not null,
    by_account   text not null,
    reason       text,
    reason_text  text,
    due_on       date,
    constraint accreditation_condition_step_kind_known check (
        kind in ('IMPOSED', 'EVIDENCE_SUBMITTED', 'ACCEPTED', 'REFUSED', 'EXTENDED', 'OVERDUE')),
    constraint accreditation_condition_step_text_length check (length(reason_text) <= 10000)
);
create index accreditation_condition_step_of_condition on accreditation_condition_step (condition_id, id);

alter table accreditation_condition_step enable row level security;
alter table accreditation_condition_step force row level security;
create policy accreditation_condition_step_read_with_condition on accreditation_condition_step for select to ${app}
    using (exists (select 1 from accreditation_condition c where c.id = condition_id));
create policy accreditation_condition_step_taken_with_condition on accreditation_condition_step for insert to ${app}
    with check ((select current_setting('app.reach', true)) = 'ALL'
        or (kind = 'EVIDENCE_SUBMITTED'
            and exists (select 1 from accreditation_condition c where c.id = condition_id)));
grant select, insert on accreditation_condition_step to ${app};
