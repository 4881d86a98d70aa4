-- On what terms a course is held. What a draft does not say yet is said by the check and refused on submit; what was submitted
-- before there was a place for it lacks it for ever.
alter table submission
    add column assessment_methods text[] not null default '{}',
    add column capacity_per_cohort int,
    add column price_pence int,
    add column languages text[] not null default '{en}',
    add column accessibility text,
    add column handed_in_at timestamptz,
    add constraint submission_assessment_methods_known check (assessment_methods <@ array[
        'EXAMINATION', 'WRITTEN_ASSIGNMENT', 'REFLECTIVE_ACCOUNT', 'PORTFOLIO', 'WORK_BASED_PROJECT', 'CASE_STUDY',
        'PRESENTATION', 'PROFESSIONAL_DISCUSSION', 'OBSERVATION', 'SIMULATION', 'MULTI_SOURCE_FEEDBACK']),
    add constraint submission_capacity_positive check (capacity_per_cohort between 1 and 100000),
    add constraint submission_price_not_negative check (price_pence between 0 and 100000000),
    add constraint submission_languages_few check (cardinality(languages) <= 20),
    add constraint submission_accessibility_length check (length(accessibility) <= 10000);

-- Which files show what an answer says.
alter table submission_answer
    add column evidence_files uuid[] not null default '{}',
    add constraint submission_answer_files_few check (cardinality(evidence_files) <= 50);

-- Who teaches on the course: names, so that they can be erased.
create table submission_faculty (
    submission_id uuid not null references submission,
    ordinal       int not null,
    name          text not null,
    role          text not null,
    credentials   text not null,
    registration  text,
    account       text,
    primary key (submission_id, ordinal),
    constraint submission_faculty_lengths check (
        length(name) between 1 and 200 and length(role) between 1 and 200 and length(credentials) between 1 and 2000
        and length(registration) <= 100 and length(account) <= 255)
);

alter table submission_faculty enable row level security;
alter table submission_faculty force row level security;
create policy submission_faculty_follows_submission on submission_faculty to ${app}
    using (exists (select 1 from submission s where s.id = submission_id))
    with check (exists (select 1 from submission s where s.id = submission_id));
grant select, insert, update, delete on submission_faculty to ${app};

-- What somebody answers for with their name. A change of what is written voids it, so that it is gone.
create table submission_declaration (
    submission_id uuid not null references submission,
    kind          text not null,
    name          text not null,
    position      text not null,
    signed_by     text not null,
    signed_at     timestamptz not null,
    primary key (submission_id, kind),
    constraint submission_declaration_kind_known check (kind in
        ('CONTENT_IS_TRUE', 'RIGHTS_TO_MATERIAL', 'DATA_PROTECTION', 'EQUALITY', 'PARTICIPANT_SAFEGUARDING')),
    constraint submission_declaration_lengths check (
        length(name) between 1 and 200 and length(position) between 1 and 200)
);

alter table submission_declaration enable row level security;
alter table submission_declaration force row level security;
create policy submission_declaration_follows_submission on submission_declaration to ${app}
    using (exists (select 1 from submission s where s.id = submission_id))
    with check (exists (select 1 from submission s where s.id = submission_id));
grant select, insert, update, delete on submission_declaration to ${app};
