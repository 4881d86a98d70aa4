-- How submissions are dealt with. Nothing of a procedure ever changes: another one takes its place, and what was submitted
-- until then is dealt with by the old one to its end.
create table procedure (
    id                      uuid primary key,
    kind                    text not null,
    number                  int not null,
    in_force_from           date not null,
    triage_days             int not null,
    assessment_days         int not null,
    answer_days             int not null,
    reminder_days_before    int[] not null,
    assessors               int not null,
    moderation              boolean not null,
    quorum                  int not null,
    criteria                text not null,
    provisional_years       int not null,
    names_shown_to_provider text not null,
    reconsideration_days    int not null,
    appeal_days             int not null,
    concern_days            int not null,
    entered_at              timestamptz not null,
    constraint procedure_numbered_once unique (kind, number),
    constraint procedure_kind_known check (kind in ('FULL', 'LIGHT')),
    constraint procedure_number_positive check (number >= 1),
    constraint procedure_days_positive check (
        triage_days between 1 and 250 and assessment_days between 1 and 250 and answer_days between 1 and 250
        and reconsideration_days between 1 and 250 and appeal_days between 1 and 250 and concern_days between 1 and 250
        and 1 <= all (reminder_days_before)),
    constraint procedure_two_assessors_at_least check (assessors between 2 and 9),
    constraint procedure_quorum_positive check (quorum between 1 and 20),
    constraint procedure_provisional_years_positive check (provisional_years between 1 and 10),
    constraint procedure_criteria_known check (criteria in ('ALL', 'ESSENTIAL')),
    constraint procedure_names_shown_known check (names_shown_to_provider in ('NEVER', 'AFTER_DECISION'))
);
create index procedure_in_force on procedure (kind, in_force_from, number);

insert into procedure values
    ('0199a5f0-0000-7000-8000-000000000101', 'FULL', 1, '2024-01-01', 5, 40, 10, '{5,1}', 2, true, 2, 'ALL', 2, 'NEVER',
     20, 20, 7, '2026-11-22 00:00:00Z'),
    ('0199a5f0-0000-7000-8000-000000000102', 'LIGHT', 1, '2024-01-01', 5, 20, 10, '{5,1}', 2, false, 1, 'ESSENTIAL', 2,
     'NEVER', 20, 20, 7, '2026-11-22 00:00:00Z');

alter table procedure enable row level security;
alter table procedure force row level security;
create policy procedure_read_by_everybody on procedure for select to ${app}
    using (true);
create policy procedure_entered_by_the_national_body on procedure for insert to ${app}
    with check ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert on procedure to ${app};

-- By which procedure a submission is dealt with, and how long that may take. Null in what was submitted before there was a
-- choice, or by the previous version of this service: two assessors judge it, and no clock runs.
alter table submission
    add column procedure_id uuid references procedure,
    add column assessors_needed int not null default 2,
    add column clock_target_days int,
    add column clock_due_on date,
    add constraint submission_two_assessors_at_least check (assessors_needed >= 2),
    add constraint submission_clock_has_a_target check (clock_due_on is null or clock_target_days >= 1);
create index submission_due on submission (clock_due_on, id) where clock_due_on is not null;

-- When the service clock of a submission ran: from the day after it was started to the day on which it was stopped.
create table submission_clock (
    submission_id uuid not null references submission,
    ordinal       int not null,
    started_on    date not null,
    stopped_on    date,
    stopped_by    text,
    primary key (submission_id, ordinal),
    constraint submission_clock_never_runs_back check (stopped_on >= started_on),
    constraint submission_clock_stop_has_a_cause check ((stopped_on is null) = (stopped_by is null)),
    constraint submission_clock_cause_known check (stopped_by in
        ('RETURNED', 'REJECTED_AT_TRIAGE', 'INFORMATION_REQUESTED', 'DECIDED', 'LAPSED', 'WITHDRAWN'))
);
create unique index submission_clock_runs_once on submission_clock (submission_id) where stopped_on is null;

alter table submission_clock enable row level security;
alter table submission_clock force row level security;
create policy submission_clock_follows_submission on submission_clock to ${app}
    using (exists (select 1 from submission s where s.id = submission_id))
    with check (exists (select 1 from submission s where s.id = submission_id));
grant select, insert, update on submission_clock to ${app};
