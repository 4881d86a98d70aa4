-- That something of an accredited course is otherwise from a day on. The register shows it: of what, and nothing else.
create table accreditation_change (
    id               uuid primary key,
    accreditation_id uuid not null references accreditation,
    kinds            text[] not null,
    accepted_on      date not null,
    effective_on     date not null,
    constraint accreditation_change_of_something check (cardinality(kinds) > 0)
);
create index accreditation_change_of_accreditation on accreditation_change (accreditation_id, accepted_on, id);

alter table material_change no force row level security;
insert into accreditation_change (id, accreditation_id, kinds, accepted_on, effective_on)
select id, accreditation_id, aspects, decided_on, effective_on from material_change where status = 'ACCEPTED';
alter table material_change force row level security;

alter table accreditation_change enable row level security;
alter table accreditation_change force row level security;
create policy accreditation_change_read_by_everybody on accreditation_change for select to ${app} using (true);
create policy accreditation_change_written_by_the_national_body on accreditation_change for insert to ${app}
    with check ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert on accreditation_change to ${app};
