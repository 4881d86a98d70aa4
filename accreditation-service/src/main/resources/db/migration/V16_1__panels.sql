-- Some people meet to say how submissions should end.
create table panel (
    id                  uuid primary key,
    held_on             date not null,
    chair               text not null,
    status              text not null,
    cancellation_reason text,
    updated_at          timestamptz not null,
    version             bigint not null,
    constraint panel_status_known check (status in ('PLANNED', 'SAT', 'CANCELLED')),
    constraint panel_cancelled_with_a_reason check ((status = 'CANCELLED') = (cancellation_reason is not null)),
    constraint panel_cancellation_reason_known check (
        cancellation_reason in ('TOO_FEW_MEMBERS', 'NOTHING_TO_DECIDE', 'OTHER'))
);
create index panel_by_status on panel (status, id);

create table panel_member (
    panel_id uuid not null references panel,
    account  text not null,
    primary key (panel_id, account),
    constraint panel_member_account_length check (length(account) between 1 and 255)
);

-- What comes before it. Looked at when the transaction ends: the order may change.
create table panel_item (
    panel_id      uuid not null references panel,
    ordinal       int not null,
    submission_id uuid not null references submission,
    primary key (panel_id, ordinal),
    constraint panel_item_once unique (panel_id, submission_id) deferrable initially deferred
);

-- Who was there, by their own word. Nobody can be struck off.
create table panel_attendance (
    panel_id    uuid not null references panel,
    account     text not null,
    attended_at timestamptz not null,
    primary key (panel_id, account),
    constraint panel_attended_by_a_member foreign key (panel_id, account) references panel_member (panel_id, account)
);

-- Who did not sit for one submission.
create table panel_recusal (
    panel_id      uuid not null references panel,
    submission_id uuid not null references submission,
    account       text not null,
    reason        text not null,
    recused_at    timestamptz not null,
    primary key (panel_id, submission_id, account),
    constraint panel_recusal_reason_known check (reason in ('INTEREST', 'OTHER'))
);

-- None of it is for providers: neither who decides nor when.
alter table panel enable row level security;
alter table panel force row level security;
create policy panel_seen_by_the_national_body on panel to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert, update on panel to ${app};

alter table panel_member enable row level security;
alter table panel_member force row level security;
create policy panel_member_seen_by_the_national_body on panel_member to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert, delete on panel_member to ${app};

alter table panel_item enable row level security;
alter table panel_item force row level security;
create policy panel_item_seen_by_the_national_body on panel_item to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert, update, delete on panel_item to ${app};

alter table panel_attendance enable row level security;
alter table panel_attendance force row level security;
create policy panel_attendance_seen_by_the_national_body on panel_attendance to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert on panel_attendance to ${app};

alter table panel_recusal enable row level security;
alter table panel_recusal force row level security;
create policy panel_recusal_seen_by_the_national_body on panel_recusal to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert on panel_recusal to ${app};
