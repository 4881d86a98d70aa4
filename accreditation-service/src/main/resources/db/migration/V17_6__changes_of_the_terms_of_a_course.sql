-- What else a provider changes about an accredited course: the terms on which it is held, and who teaches it.
alter table material_change
    add column assessment_methods text[],
    add column capacity_per_cohort int,
    add column price_pence int,
    add column languages text[],
    add column accessibility text,
    add constraint material_change_assessment_methods_known check (
        cardinality(assessment_methods) > 0 and assessment_methods <@ array[
            'EXAMINATION', 'WRITTEN_ASSIGNMENT', 'REFLECTIVE_ACCOUNT', 'PORTFOLIO', 'WORK_BASED_PROJECT', 'CASE_STUDY',
            'PRESENTATION', 'PROFESSIONAL_DISCUSSION', 'OBSERVATION', 'SIMULATION', 'MULTI_SOURCE_FEEDBACK']),
    add constraint material_change_capacity_positive check (capacity_per_cohort between 1 and 100000),
    add constraint material_change_price_not_negative check (price_pence between 0 and 100000000),
    add constraint material_change_languages_few check (cardinality(languages) between 1 and 20),
    add constraint material_change_accessibility_length check (length(accessibility) between 1 and 10000);

-- Who teaches after it: names, so that they can be erased. Nobody if that stays as it is.
create table material_change_faculty (
    change_id    uuid not null references material_change,
    ordinal      int not null,
    name         text not null,
    role         text not null,
    credentials  text not null,
    registration text,
    account      text,
    primary key (change_id, ordinal),
    constraint material_change_faculty_lengths check (
        length(name) between 1 and 200 and length(role) between 1 and 200 and length(credentials) between 1 and 2000
        and length(registration) <= 100 and length(account) <= 255)
);

alter table material_change_faculty enable row level security;
alter table material_change_faculty force row level security;
create policy material_change_faculty_follows_change on material_change_faculty to ${app}
    using (exists (select 1 from material_change c where c.id = change_id))
    with check (exists (select 1 from material_change c where c.id = change_id));
grant select, insert on material_change_faculty to ${app};
