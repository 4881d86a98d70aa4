-- Who did what to an accreditation, and why in their own words. The register is public and has neither.
create table accreditation_act (
    id               uuid primary key,
    accreditation_id uuid not null references accreditation,
    kind             text not null,
    done_at          timestamptz not null,
    by_account       text not null,
    reason           text not null,
    reason_text      text not null,
    constraint accreditation_act_kind_known check (kind in
        ('WITHDRAWN', 'SUSPENDED', 'SUSPENSION_LIFTED', 'PUT_ON_PROBATION', 'PROBATION_ENDED', 'SURRENDERED')),
    constraint accreditation_act_reason_text_length check (length(reason_text) between 1 and 10000)
);
create index accreditation_act_of_accreditation on accreditation_act (accreditation_id, id);

alter table accreditation_act enable row level security;
alter table accreditation_act force row level security;
-- The provider reads why; by whom is left out by the service.
create policy accreditation_act_read_by_its_provider on accreditation_act for select to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL'
        or exists (select 1 from accreditation a
                   where a.id = accreditation_id
                     and a.provider = (select current_setting('app.organisation', true))));
create policy accreditation_act_written_by_the_national_body on accreditation_act for insert to ${app}
    with check ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert on accreditation_act to ${app};
