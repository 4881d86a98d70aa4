-- The national body looks again at an accredited course between its terms: because a threshold was crossed, or because the panel
-- saw reason to.
create table triggered_review (
    id                   uuid primary key,
    accreditation_number text not null references accreditation (number),
    provider             text not null,
    opened_for           text not null,
    reason_text          text,
    status               text not null,
    opened_at            timestamptz not null,
    asked                text,
    asked_at             timestamptz,
    answer_by            date,
    conclusion           text,
    conclusion_text      text,
    concluded_at         timestamptz,
    concluded_by         text,
    updated_at           timestamptz not null,
    version              bigint not null,
    constraint triggered_review_opened_for_known check (opened_for in
        ('QUALITY_WITHDRAWALS', 'COMPLETION_LOW', 'PASS_RATE_BELOW_STAGE', 'CONCERNS_SUBSTANTIATED', 'RETURN_OVERDUE',
         'PANEL')),
    constraint triggered_review_status_known check (status in ('OPEN', 'EVIDENCE_ASKED', 'CONCLUDED')),
    constraint triggered_review_conclusion_known check (conclusion in
        ('NO_ACTION', 'CONDITIONS', 'PROBATION', 'SUSPENSION', 'WITHDRAWAL')),
    constraint triggered_review_panel_says_why check ((opened_for = 'PANEL') = (reason_text is not null)),
    constraint triggered_review_lengths check (
        length(reason_text) between 1 and 10000 and length(asked) between 1 and 10000
        and length(conclusion_text) between 1 and 10000),
    constraint triggered_review_asked_whole check (
        (asked is null) = (asked_at is null) and (asked is null) = (answer_by is null)
        and (status <> 'EVIDENCE_ASKED' or asked is not null)),
    constraint triggered_review_concluded_whole check (
        (status = 'CONCLUDED') = (conclusion is not null and conclusion_text is not null and concluded_at is not null
            and concluded_by is not null))
);
create index triggered_review_of_accreditation on triggered_review (accreditation_number, id);
create index triggered_review_open on triggered_review (id) where status <> 'CONCLUDED';
create unique index triggered_review_one_open_for_a_reason on triggered_review (accreditation_number, opened_for)
    where status <> 'CONCLUDED';

alter table triggered_review enable row level security;
alter table triggered_review force row level security;
-- What the panel wrote for itself is left out by the service.
create policy triggered_review_read_by_its_provider on triggered_review for select to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL'
        or provider = (select current_setting('app.organisation', true)));
create policy triggered_review_opened_by_the_national_body on triggered_review for insert to ${app}
    with check ((select current_setting('app.reach', true)) = 'ALL');
-- The provider may hold a row while it adds evidence, and write nothing to it.
create policy triggered_review_led_by_the_national_body on triggered_review for update to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL'
        or provider = (select current_setting('app.organisation', true)))
    with check ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert, update on triggered_review to ${app};
