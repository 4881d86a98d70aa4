-- What the national body has said of a provider, in order. Nothing of it ever changes: what ends is ended by another row. The
-- status of the provider is what they come to.
create table provider_record (
    id          uuid primary key,
    provider_id uuid not null references provider,
    ordinal     int not null,
    kind        text not null,
    from_day    date not null,
    reason      text,
    reason_text text,
    -- The code of the provider that goes on in its place.
    successor   text,
    by_account  text not null,
    recorded_at timestamptz not null,
    constraint provider_record_in_order unique (provider_id, ordinal),
    constraint provider_record_kind_known check (kind in
        ('VERIFIED', 'TRUST_GRANTED', 'TRUST_LOST', 'PROBATION', 'PROBATION_ENDED', 'SUSPENSION', 'SUSPENSION_LIFTED',
         'REMOVAL', 'MERGER')),
    constraint provider_record_reason_known check (reason in
        ('QUALITY_CONCERN', 'CONDITIONS_OVERDUE', 'SAFEGUARDING', 'IDENTITY_IN_DOUBT', 'FINANCIAL', 'CLOSED', 'PUT_RIGHT',
         'NOT_CONFIRMED', 'OTHER')),
    constraint provider_record_has_its_reason check (
        (kind in ('VERIFIED', 'TRUST_GRANTED', 'MERGER')) = (reason is null)
        and (kind = 'VERIFIED') = (reason_text is null)),
    constraint provider_record_of_a_merger_names_the_successor check ((kind = 'MERGER') = (successor is not null)),
    constraint provider_record_reason_text_length check (length(reason_text) between 1 and 10000)
);

-- Into whom it was merged. Its past stays its own, and is found from there.
alter table provider
    add column merged_into text references provider (organisation),
    add constraint provider_is_not_merged_into_itself check (merged_into <> organisation),
    add constraint provider_is_merged_into_another check ((status = 'MERGED') = (merged_into is not null));
create index provider_merged_into on provider (merged_into) where merged_into is not null;
create index provider_by_status on provider (status, id);

-- Who is approved was verified: when and by whom stands in the log.
alter table provider no force row level security;
alter table event_log no force row level security;
insert into provider_record (id, provider_id, ordinal, kind, from_day, by_account, recorded_at)
select uuidv7(), p.id, 0, 'VERIFIED', (coalesce(approved.time, p.updated_at) at time zone 'Europe/London')::date,
       coalesce(approved.actor, 'unknown'), coalesce(approved.time, p.updated_at)
from provider p
left join lateral (
    select e.time, e.actor from event_log e
    where e.subject = p.id and e.type = 'uk.nhs.leadership.provider.approved.v1'
    order by e.sequence limit 1) approved on true
where p.status = 'APPROVED';
alter table provider force row level security;
alter table event_log force row level security;

alter table provider_record enable row level security;
alter table provider_record force row level security;
-- The provider reads why; by whom is left out by the service.
create policy provider_record_follows_provider on provider_record for select to ${app}
    using (exists (select 1 from provider p where p.id = provider_id));
create policy provider_record_written_by_the_national_body on provider_record for insert to ${app}
    with check ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert on provider_record to ${app};

-- The previous release approves without a record: while both run, this makes it for that one. Deferred, because the present
-- release writes its own in the same transaction.
create function provider_approval_is_recorded() returns trigger language plpgsql as $$
begin
    insert into provider_record (id, provider_id, ordinal, kind, from_day, by_account, recorded_at)
    select uuidv7(), new.id, 0, 'VERIFIED', (new.updated_at at time zone 'Europe/London')::date,
           coalesce(nullif(current_setting('app.actor', true), ''), 'unknown'), new.updated_at
    where not exists (select from provider_record r where r.provider_id = new.id);
    return null;
end $$;

create constraint trigger provider_approval_is_recorded after update on provider
    deferrable initially deferred
    for each row when (old.status = 'REGISTERED' and new.status = 'APPROVED')
    execute function provider_approval_is_recorded();
