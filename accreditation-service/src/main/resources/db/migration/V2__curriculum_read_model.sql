-- What this service keeps of published curricula, fed by their events. Public, hence without row level security.
create table curriculum_version (
    generation         int not null,
    id                 uuid not null,
    code               text not null,
    version            text not null,
    title              text not null,
    framework          text not null,
    framework_version  text not null,
    minimum_hours      int not null,
    term_years         int not null,
    valid_from         date not null,
    last_submission_on date,
    primary key (generation, id)
);

create table curriculum_outcome (
    generation            int not null,
    curriculum_version_id uuid not null,
    code                  text not null,
    competency            text not null,
    stage                 text not null,
    required              boolean not null,
    primary key (generation, curriculum_version_id, code)
);

create table curriculum_requirement (
    generation            int not null,
    curriculum_version_id uuid not null,
    code                  text not null,
    requirement_group     text not null,
    essential             boolean not null,
    primary key (generation, curriculum_version_id, code)
);

grant select, insert, update, delete on curriculum_version, curriculum_outcome, curriculum_requirement to ${app};
