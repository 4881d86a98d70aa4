-- How one joins a cohort online. In a table of its own, because a cohort's row is there for everybody to read.

create table joining (
  cohort_id uuid primary key,
  -- As the cohort has it: whose row it is must be told from the row itself.
  provider text not null,
  link text not null,
  instructions text,
  updated_at timestamptz not null,
  version bigint not null,
  constraint joining_of_a_cohort_of_the_provider foreign key (provider, cohort_id) references cohort (provider, id),
  constraint joining_link_is_one check (link ~ '^https://[!-~]+$' and length(link) <= 2008),
  constraint joining_instructions_fit check (length(instructions) <= 10000)
);

alter table joining enable row level security;
alter table joining force row level security;

-- Its provider, and an organisation one of whose people has a place. Which of its people may read it says the service.
create policy joining_seen_by_those_who_join on joining for select to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or provider = (select current_setting('app.organisation', true))
    or exists (
      select 1 from enrolment e
      where e.cohort_id = joining.cohort_id and e.place = 'ENROLLED'
        and e.employer = (select current_setting('app.organisation', true))
    )
  );
create policy joining_said_by_the_provider on joining for insert to ${app}
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or provider = (select current_setting('app.organisation', true))
  );
create policy joining_changed_by_the_provider on joining for update to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or provider = (select current_setting('app.organisation', true))
  )
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or provider = (select current_setting('app.organisation', true))
  );

grant select, insert, update on joining to ${app};
