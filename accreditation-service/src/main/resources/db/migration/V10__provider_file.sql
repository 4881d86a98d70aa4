-- What a provider says of itself. Who registered before has none of it yet and adds it when it next changes its file. People
-- who are named in it can be erased without touching what else is there.
alter table provider
    add column company_number text,
    add column region text,
    add column address_line1 text,
    add column address_line2 text,
    add column address_town text,
    add column address_postcode text,
    add column address_country text,
    add constraint provider_company_number_is_one_providers unique (company_number),
    add constraint provider_company_number_form check (company_number ~ '^[A-Z0-9]{8}$'),
    add constraint provider_region_known check (region in
        ('NORTH_EAST_AND_YORKSHIRE', 'NORTH_WEST', 'MIDLANDS', 'EAST_OF_ENGLAND', 'LONDON', 'SOUTH_EAST', 'SOUTH_WEST',
         'NATIONAL')),
    add constraint provider_address_whole check (
        (address_line1 is null) = (address_country is null)
        and (address_town is null) = (address_country is null)
        and (address_postcode is null) = (address_country is null)
        and (address_line2 is null or address_country is not null)),
    add constraint provider_address_country_form check (address_country ~ '^[A-Z]{2}$'),
    add constraint provider_address_lengths check (
        length(address_line1) between 1 and 200 and length(address_line2) between 1 and 200
        and length(address_town) between 1 and 100 and length(address_postcode) between 1 and 16);

create table provider_contact (
    provider_id uuid not null references provider,
    ordinal     int not null,
    kind        text not null,
    name        text,
    email       text,
    phone       text,
    primary key (provider_id, ordinal),
    constraint provider_contact_kind_known check (kind in
        ('MAIN', 'QUALITY', 'SAFEGUARDING', 'DATA_PROTECTION', 'FINANCE')),
    constraint provider_contact_lengths check (
        length(name) between 1 and 200 and length(email) <= 254 and length(phone) <= 30)
);

create table provider_policy (
    provider_id uuid not null references provider,
    ordinal     int not null,
    kind        text not null,
    title       text not null,
    url         text,
    reviewed_on date not null,
    primary key (provider_id, ordinal),
    constraint provider_policy_kind_known check (kind in
        ('SAFEGUARDING', 'EQUALITY', 'COMPLAINTS', 'DATA_PROTECTION', 'QUALITY_ASSURANCE')),
    constraint provider_policy_is_read_safely check (url ~ '^https://'),
    constraint provider_policy_lengths check (length(title) between 1 and 200 and length(url) <= 2000)
);

create table provider_partner (
    provider_id  uuid not null references provider,
    ordinal      int not null,
    organisation text,
    name         text not null,
    what         text not null,
    primary key (provider_id, ordinal),
    constraint provider_partner_organisation_is_a_code check (organisation ~ '^[A-Z0-9]{3,6}$'),
    constraint provider_partner_lengths check (length(name) between 1 and 200 and length(what) between 1 and 500)
);

create table provider_licensed_trust (
    provider_id    uuid not null references provider,
    ordinal        int not null,
    trust          text not null,
    licensed_from  date not null,
    licensed_until date,
    primary key (provider_id, ordinal),
    constraint provider_licensed_trust_is_a_code check (trust ~ '^[A-Z0-9]{3,6}$'),
    constraint provider_licence_never_ends_before_it_begins check (licensed_until >= licensed_from)
);

do $$
declare part text;
begin
    foreach part in array array['provider_contact', 'provider_policy', 'provider_partner', 'provider_licensed_trust'] loop
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format('create policy %I on %I to ${app}
            using (exists (select 1 from provider p where p.id = provider_id))
            with check (exists (select 1 from provider p where p.id = provider_id))', part || '_follows_provider', part);
        execute format('grant select, insert, update, delete on %I to ${app}', part);
    end loop;
end $$;
