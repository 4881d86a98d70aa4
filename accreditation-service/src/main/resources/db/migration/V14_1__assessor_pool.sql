-- What assessors know, and when they can be asked, as they say themselves. Null while they have not said: nobody is
-- proposed who does not know of it.
alter table assessor
    add column pool_status text,
    add column available_from date,
    add column available_until date,
    add column most_cases int,
    add constraint assessor_pool_status_known check (pool_status in ('ACTIVE', 'RESTING')),
    add constraint assessor_profile_whole check (
        (pool_status is null) = (available_from is null) and (pool_status is null) = (most_cases is null)
        and (pool_status is not null or available_until is null)),
    add constraint assessor_available_in_order check (available_until >= available_from),
    add constraint assessor_most_cases_range check (most_cases between 1 and 50);

create table assessor_expertise (
    assessor_id uuid not null references assessor,
    kind        text not null,
    code        text not null,
    primary key (assessor_id, kind, code),
    constraint assessor_expertise_kind_known check (kind in ('STAGE', 'AREA', 'REQUIREMENT_GROUP')),
    constraint assessor_expertise_code_length check (length(code) between 1 and 50)
);

create table assessor_absence (
    assessor_id uuid not null references assessor,
    ordinal     int not null,
    from_day    date not null,
    until_day   date not null,
    primary key (assessor_id, ordinal),
    constraint assessor_absence_in_order check (until_day >= from_day)
);

alter table assessor_expertise enable row level security;
alter table assessor_expertise force row level security;
create policy assessor_expertise_follows_assessor on assessor_expertise to ${app}
    using (exists (select 1 from assessor a where a.id = assessor_id))
    with check (exists (select 1 from assessor a where a.id = assessor_id));

alter table assessor_absence enable row level security;
alter table assessor_absence force row level security;
create policy assessor_absence_follows_assessor on assessor_absence to ${app}
    using (exists (select 1 from assessor a where a.id = assessor_id))
    with check (exists (select 1 from assessor a where a.id = assessor_id));

-- What they say replaces what they said before.
grant select, insert, update, delete on assessor_expertise, assessor_absence to ${app};

alter table assessor_interest drop constraint assessor_interest_kind_known;
alter table assessor_interest add constraint assessor_interest_kind_known check (
    kind in ('EMPLOYED', 'AUTHOR', 'FINANCIAL', 'FAMILY', 'OTHER'));

-- Who works on what now.
create index submission_allocation_live on submission_allocation (assessor_id) where recused_at is null;
