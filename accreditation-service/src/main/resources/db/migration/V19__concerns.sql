create sequence concern_number;
grant usage on sequence concern_number to ${app};

-- What somebody is worried about in a course. Between whoever raised it and the national body: its provider sees no row of it.
create table concern (
    id                   uuid primary key,
    number               text not null,
    accreditation_number text not null references accreditation (number),
    kind                 text not null,
    text                 text not null,
    status               text not null,
    raised_at            timestamptz not null,
    answer_due           date not null,
    -- On which day those who answer it are reminded next; null once there is nothing to remind of.
    next_reminder_on     date,
    acknowledged_at      timestamptz,
    acknowledged_by      text,
    conclusion           text,
    answer               text,
    answered_at          timestamptz,
    answered_by          text,
    updated_at           timestamptz not null,
    version              bigint not null,
    constraint concern_number_never_reused unique (number),
    constraint concern_kind_known check (kind in ('SAFETY', 'QUALITY', 'CONDUCT', 'ACCESSIBILITY', 'OTHER')),
    constraint concern_status_known check (status in ('RECEIVED', 'ACKNOWLEDGED', 'ANSWERED')),
    constraint concern_conclusion_known check (
        conclusion in ('SUBSTANTIATED', 'NOT_SUBSTANTIATED', 'OUT_OF_SCOPE')),
    constraint concern_lengths check (length(text) between 1 and 10000 and length(answer) between 1 and 10000),
    constraint concern_acknowledged_whole check (
        (acknowledged_at is null) = (acknowledged_by is null)
        and (status <> 'ACKNOWLEDGED' or acknowledged_at is not null)),
    constraint concern_answered_whole check (
        (status = 'ANSWERED') = (conclusion is not null and answer is not null and answered_at is not null
            and answered_by is not null)),
    constraint concern_answered_needs_no_reminder check (status <> 'ANSWERED' or next_reminder_on is null)
);
create index concern_by_change on concern (updated_at, id);
create index concern_about_accreditation on concern (accreditation_number, id);
create index concern_due on concern (answer_due, id) where status <> 'ANSWERED';
create index concern_reminder on concern (next_reminder_on) where next_reminder_on is not null;

-- Who raised it: apart from what was raised, so that it can be erased and the concern stays.
create table concern_raiser (
    concern_id   uuid primary key references concern,
    account      text not null,
    organisation text not null,
    constraint concern_raiser_account_length check (length(account) between 1 and 255),
    constraint concern_raiser_organisation_is_a_code check (organisation ~ '^[A-Z0-9]{3,6}$')
);
create index concern_raiser_of_account on concern_raiser (account, concern_id);

alter table concern_raiser enable row level security;
alter table concern_raiser force row level security;
create policy concern_raiser_seen_by_the_person on concern_raiser to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL'
        or account = (select current_setting('app.actor', true)))
    with check ((select current_setting('app.reach', true)) = 'ALL'
        or account = (select current_setting('app.actor', true)));
grant select, insert, delete on concern_raiser to ${app};

alter table concern enable row level security;
alter table concern force row level security;
-- By the person, not by the organisation: whoever raises one need not fear who else works there.
create policy concern_read_by_who_raised_it on concern for select to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL'
        or exists (select 1 from concern_raiser r
                   where r.concern_id = concern.id and r.account = (select current_setting('app.actor', true))));
-- Who raised it is written after it. What nobody has raised, only the national body sees.
create policy concern_raised_by_anybody on concern for insert to ${app}
    with check (status = 'RECEIVED');
create policy concern_answered_by_the_national_body on concern for update to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert, update on concern to ${app};
