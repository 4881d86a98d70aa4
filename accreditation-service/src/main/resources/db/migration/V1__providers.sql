-- A training provider: one for each organisation. Its contact can be erased without touching its history.
create table provider (
    id            uuid primary key,
    organisation  text not null,
    name          text not null,
    ukprn         text,
    contact_email text,
    status        text not null,
    registered_at timestamptz not null,
    updated_at    timestamptz not null,
    version       bigint not null,
    constraint provider_registered_once unique (organisation),
    constraint provider_ukprn_is_one_providers unique (ukprn),
    constraint provider_organisation_is_a_code check (organisation ~ '^[A-Z0-9]{3,6}$'),
    constraint provider_name_length check (length(name) between 1 and 200),
    constraint provider_ukprn_form check (ukprn ~ '^1[0-9]{7}$'),
    constraint provider_contact_email_length check (length(contact_email) <= 254),
    constraint provider_status_known check (status in ('REGISTERED', 'APPROVED'))
);

-- Polled by systems: what has changed since.
create index provider_by_change on provider (updated_at, id);

alter table provider enable row level security;
alter table provider force row level security;
create policy provider_seen_by_its_organisation on provider to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL'
        or organisation = (select current_setting('app.organisation', true)))
    with check ((select current_setting('app.reach', true)) = 'ALL'
        or organisation = (select current_setting('app.organisation', true)));
grant select, insert, update on provider to ${app};
