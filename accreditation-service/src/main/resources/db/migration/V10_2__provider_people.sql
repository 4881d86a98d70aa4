-- Who writes for a provider, if it keeps a list of them. Who has left it stays on record. Nothing here but an account.
create table provider_person (
    id           uuid primary key,
    provider_id  uuid not null references provider,
    organisation text not null,
    account      text not null,
    role         text not null,
    added_by     text not null,
    added_at     timestamptz not null,
    removed_by   text,
    removed_at   timestamptz,
    version      bigint not null,
    constraint provider_person_organisation_is_a_code check (organisation ~ '^[A-Z0-9]{3,6}$'),
    constraint provider_person_role_known check (role in ('AUTHOR', 'LEAD')),
    constraint provider_person_removed_by_somebody check ((removed_at is null) = (removed_by is null))
);

create unique index provider_person_once on provider_person (organisation, account) where removed_at is null;
create index provider_person_listed on provider_person (organisation, id) where removed_at is null;

alter table provider_person enable row level security;
alter table provider_person force row level security;
create policy provider_person_seen_by_its_organisation on provider_person to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL'
        or organisation = (select current_setting('app.organisation', true)))
    with check ((select current_setting('app.reach', true)) = 'ALL'
        or organisation = (select current_setting('app.organisation', true)));
grant select, insert, update on provider_person to ${app};
