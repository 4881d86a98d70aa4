-- What this service knows of the framework and of curricula, from the events of curriculum-service. It is published, so no
-- organisation owns a row.

-- The competencies of each published version of a framework; a competency keeps its id from one version to the next.
create table framework_competency (
  generation int not null,
  framework_version_id uuid not null,
  competency_id uuid not null,
  code text not null,
  title text not null,
  -- At which stages something is asked of whoever has it.
  stages text[] not null,
  -- Until the version is retired.
  in_force boolean not null,
  primary key (generation, framework_version_id, competency_id)
);
-- Whether there is a competency with an id.
create index framework_competency_by_id on framework_competency (generation, competency_id);

-- The outcomes of each published version of a curriculum.
create table curriculum_outcome (
  generation int not null,
  curriculum_version_id uuid not null,
  code text not null,
  stage text not null,
  primary key (generation, curriculum_version_id, code)
);

grant select, insert, update, delete on framework_competency, curriculum_outcome to ${app};

select holds('framework_competency', null, 'STAYS', false,
  'generation framework_version_id competency_id code title stages in_force');
select holds('curriculum_outcome', null, 'STAYS', false, 'generation curriculum_version_id code stage');
select erasure_reaches();
