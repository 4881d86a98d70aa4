-- Who may be asked to assess, and what they have declared. An assessor sees only their own row.
create table assessor (
    id          uuid primary key,
    account     text not null,
    name        text,
    declared_at timestamptz not null,
    version     bigint not null,
    constraint assessor_declares_once unique (account),
    constraint assessor_account_length check (length(account) between 1 and 255),
    constraint assessor_name_length check (length(name) between 1 and 200)
);

-- Every organisation an assessor has acted for here: once there, it stays.
create table assessor_organisation (
    assessor_id  uuid not null references assessor,
    organisation text not null,
    primary key (assessor_id, organisation),
    constraint assessor_organisation_is_a_code check (organisation ~ '^[A-Z0-9]{3,6}$')
);

create table assessor_interest (
    assessor_id  uuid not null references assessor,
    ordinal      int not null,
    organisation text not null,
    kind         text not null,
    until        date,
    primary key (assessor_id, ordinal),
    constraint assessor_interest_organisation_is_a_code check (organisation ~ '^[A-Z0-9]{3,6}$'),
    constraint assessor_interest_kind_known check (kind in ('EMPLOYED', 'AUTHOR', 'OTHER'))
);

alter table assessor enable row level security;
alter table assessor force row level security;
create policy assessor_seen_by_the_person on assessor to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL'
        or account = (select current_setting('app.actor', true)))
    with check ((select current_setting('app.reach', true)) = 'ALL'
        or account = (select current_setting('app.actor', true)));

alter table assessor_organisation enable row level security;
alter table assessor_organisation force row level security;
create policy assessor_organisation_follows_assessor on assessor_organisation to ${app}
    using (exists (select 1 from assessor a where a.id = assessor_id))
    with check (exists (select 1 from assessor a where a.id = assessor_id));

alter table assessor_interest enable row level security;
alter table assessor_interest force row level security;
create policy assessor_interest_follows_assessor on assessor_interest to ${app}
    using (exists (select 1 from assessor a where a.id = assessor_id))
    with check (exists (select 1 from assessor a where a.id = assessor_id));

grant select, insert, update on assessor to ${app};
grant select, insert on assessor_organisation to ${app};
-- An interest that was declared by mistake is taken back; the event log keeps every declaration.
grant select, insert, update, delete on assessor_interest to ${app};
