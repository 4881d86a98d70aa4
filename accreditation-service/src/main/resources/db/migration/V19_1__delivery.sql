-- What this service keeps of cohorts and of what became of those who had a place in them, fed by the events of enrolment. Nobody
-- is named: a place is known by its enrolment, and whose it is, is not kept.
create table delivery_cohort (
    generation           int not null,
    cohort_id            uuid not null,
    provider             text not null,
    accreditation_number text not null,
    course_id            uuid not null,
    starts_on            date not null,
    primary key (generation, cohort_id)
);
create index delivery_cohort_of_accreditation on delivery_cohort (accreditation_number, generation);

-- A place may be heard of before its cohort: they come by different topics.
create table delivery_place (
    generation        int not null,
    enrolment_id      uuid not null,
    cohort_id         uuid not null,
    provider          text not null,
    started_on        date,
    completed_on      date,
    passed            boolean,
    decided_on        date,
    withdrawn_on      date,
    -- As enrolment says it: a reason that it comes to know later is kept as it came.
    withdrawal_reason text,
    primary key (generation, enrolment_id)
);
create index delivery_place_of_cohort on delivery_place (cohort_id, generation);

alter table delivery_cohort enable row level security;
alter table delivery_cohort force row level security;
create policy delivery_cohort_read_by_its_provider on delivery_cohort for select to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL'
        or provider = (select current_setting('app.organisation', true)));
create policy delivery_cohort_kept_by_the_service on delivery_cohort to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert, update, delete on delivery_cohort to ${app};

alter table delivery_place enable row level security;
alter table delivery_place force row level security;
create policy delivery_place_read_by_its_provider on delivery_place for select to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL'
        or provider = (select current_setting('app.organisation', true)));
create policy delivery_place_kept_by_the_service on delivery_place to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert, update, delete on delivery_place to ${app};
