-- What is expected of whom, by when. The national body writes for everybody, a trust for its own staff.
create table expectation (
  id uuid primary key,
  -- Whose it is; null for the national body's.
  employer text,
  name text not null,
  -- For whom: each list that is not empty has to hold what the person is.
  stages text[] not null,
  pay_bands text[] not null,
  job_titles text[] not null,
  professions text[] not null,
  organisations text[] not null,
  -- By what it is met: one of these courses, any course with this award, or any course for this stage.
  met_by_courses uuid[] not null,
  met_by_award text,
  met_by_stage text,
  due_months int not null,
  grace_days int not null,
  valid_from date not null,
  replaces uuid references expectation,
  status text not null,
  published_on date,
  ended_on date,
  -- Up to whom everybody has been looked at since it was published or ended; null once that is done.
  swept_to uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null,
  constraint expectation_employer_is_a_code check (employer ~ '^[A-Z0-9]{3,6}$'),
  constraint expectation_name_fits check (length(name) between 1 and 200),
  constraint expectation_stages_are_some check (stages <@ array['F', 'S1', 'S2', 'S3', 'S4']),
  constraint expectation_professions_are_some
    check (professions <@ array['GMC', 'GDC', 'GOC', 'GPHC', 'HCPC', 'NMC', 'SWE']),
  constraint expectation_of_a_trust_names_no_others check (employer is null or cardinality(organisations) = 0),
  constraint expectation_met_by_one_thing
    check ((cardinality(met_by_courses) > 0)::int + (met_by_award is not null)::int + (met_by_stage is not null)::int = 1),
  constraint expectation_met_by_stage_is_one check (met_by_stage in ('F', 'S1', 'S2', 'S3', 'S4')),
  constraint expectation_due_months_fit check (due_months between 0 and 120),
  constraint expectation_grace_fits check (grace_days between 0 and 730),
  constraint expectation_status_is_one check (status in ('DRAFT', 'IN_FORCE', 'ENDED')),
  constraint expectation_in_force_since_a_day check (status <> 'IN_FORCE' or published_on is not null),
  constraint expectation_ended_on_a_day check ((status = 'ENDED') = (ended_on is not null)),
  constraint expectation_draft_is_not_swept check (status <> 'DRAFT' or swept_to is null)
);
-- GET /v1/expectations with updatedSince
create index expectation_changed on expectation (updated_at, id);
-- What holds for somebody, and what is still to be looked at.
create index expectation_in_force on expectation (id) where status = 'IN_FORCE';
create index expectation_to_sweep on expectation (id) where swept_to is not null;

-- What was published is not written anew: it ends, and another takes its place.
create function expectation_stays_as_published() returns trigger language plpgsql as $$
declare
  moving constant text[] := array['status', 'published_on', 'ended_on', 'swept_to', 'updated_at', 'version'];
begin
  if old.status <> 'DRAFT' and to_jsonb(new) - moving is distinct from to_jsonb(old) - moving then
    raise exception 'an expectation that was published never changes' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger expectation_stays_as_published
  before update on expectation for each row execute function expectation_stays_as_published();

alter table expectation enable row level security;
alter table expectation force row level security;
-- What the national body is still writing is its own affair.
create policy expectation_seen on expectation for select to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
    or (employer is null and published_on is not null and (select current_setting('app.organisation', true)) <> '')
  );
create policy expectation_written_by_whose_it_is on expectation for insert to ${app}
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
  );
create policy expectation_changed_by_whose_it_is on expectation for update to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
  )
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
  );
grant select, insert, update on expectation to ${app};

-- That a trust does not expect it of somebody for a while.
create table exemption (
  id uuid primary key,
  participant_id uuid not null references participant,
  expectation_id uuid not null references expectation,
  employer text not null,
  reason text not null,
  text text not null,
  given_on date not null,
  until date not null,
  ended_on date,
  given_by text not null,
  given_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null,
  constraint exemption_reason_is_one
    check (reason in ('LONG_TERM_ABSENCE', 'PARENTAL_LEAVE', 'EQUIVALENT_HELD', 'LEAVING_SOON', 'OTHER')),
  constraint exemption_text_fits check (length(text) between 1 and 2000),
  constraint exemption_lasts check (until >= given_on)
);
-- What counts for somebody; GET /v1/exemptions of a trust, and of a participant
create index exemption_of_participant on exemption (participant_id, id);
create index exemption_of_employer on exemption (employer, id);

alter table exemption enable row level security;
alter table exemption force row level security;
create policy exemption_of_its_employer on exemption for all to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
  )
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
  );
grant select, insert, update (participant_id, ended_on, updated_at, version) on exemption to ${app};

-- What is expected of one person: found from everything else, so it can be thrown away and found anew. What it is on a day
-- follows from its dates.
create table duty (
  id uuid primary key default uuidv7(),
  participant_id uuid not null references participant on delete cascade,
  expectation_id uuid not null references expectation,
  employer text not null,
  site text,
  stage text not null,
  profession text,
  manager_employee_number text,
  appointed_on date not null,
  leaves_on date,
  -- From when it is expected of somebody who was in post and became one of those for whom it is.
  came_under_on date,
  counted_from date not null,
  due_on date not null,
  overdue_from date not null,
  in_progress_since date,
  enrolment_id uuid,
  met_on date,
  met_until date,
  certificate_id uuid,
  exempt_until date,
  exemption_id uuid,
  changed_at timestamptz not null,
  constraint duty_overdue_after_due check (overdue_from > due_on)
);
create unique index duty_once on duty (participant_id, expectation_id);
-- GET /v1/duties of a trust, of one expectation there, of a line manager
create index duty_of_employer on duty (employer, id);
create index duty_of_expectation on duty (expectation_id, employer, id);
create index duty_of_manager on duty (employer, manager_employee_number, id) where manager_employee_number is not null;

-- When two records become one, what is expected of the one given up goes with it: for the other it is found anew.
create function duty_is_found_anew() returns trigger language plpgsql as $$
begin
  return null;
end
$$;
create trigger duty_is_found_anew before update of participant_id on duty for each row
  when (old.participant_id is distinct from new.participant_id) execute function duty_is_found_anew();

alter table duty enable row level security;
alter table duty force row level security;
-- Participants and line managers act for the trust; which of them it is, the application asks.
create policy duty_seen_within_the_employer on duty for select to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
  );
create policy duty_found_by_the_service on duty for all to ${app}
  using ((select current_setting('app.reach', true)) = 'ALL')
  with check ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert, update, delete on duty to ${app};

-- Up to which event everybody concerned has been looked at. Whoever looks at people holds this row.
create table duty_cursor (
  id int primary key,
  position bigint not null,
  constraint duty_cursor_is_one check (id = 1)
);
-- Nothing is expected yet, so what has happened so far changes nothing.
insert into duty_cursor values (1, event_log_head());
alter table duty_cursor enable row level security;
alter table duty_cursor force row level security;
create policy duty_cursor_moved_by_the_service on duty_cursor for all to ${app}
  using ((select current_setting('app.reach', true)) = 'ALL');
grant select, update on duty_cursor to ${app};

-- Whoever is asked what they must do is told of cohorts where they can.
create index cohort_open_of_course_soonest on cohort (course_id, starts_on, id) where status = 'OPEN';
create index cohort_open_of_award_soonest on cohort (award, starts_on, id) where status = 'OPEN';
create index cohort_open_of_stage_soonest on cohort (stage, starts_on, id) where status = 'OPEN';

-- What a duty is on a day. The only place that says so.
create function duty_status(
  met_on date, met_until date, exempt_until date, overdue_from date, in_progress_since date, on_day date) returns text
  language sql immutable parallel safe
begin atomic
  select case
    when met_on is not null and coalesce(met_until >= on_day, true) then 'MET'
    when exempt_until >= on_day then 'EXEMPT'
    when overdue_from <= on_day then 'OVERDUE'
    when in_progress_since is not null then 'IN_PROGRESS'
    else 'EXPECTED' end;
end;

-- Whether something about a course is what an expectation is met by.
create function expectation_is_met_by(x expectation, course uuid, award text, stage text) returns boolean
  language sql immutable parallel safe
begin atomic
  select course = any ((x).met_by_courses)
    or coalesce(award = (x).met_by_award, false) or coalesce(stage = (x).met_by_stage, false);
end;

-- Finds anew what is expected of people: of all of them by everything in force, or by one expectation only.
create function evaluate_duties(people uuid[], only_by uuid, on_day date, at timestamptz) returns void
  language plpgsql as $$
begin
  with person as materialized (
    select p.id, p.employer, p.site, p.stage, p.pay_band, lower(p.job_title) as job_title, p.manager_employee_number,
      p.employed_from, p.employed_until,
      -- Whether the employer has only just begun to tell of them. The id says when it was given.
      coalesce(uuid_extract_timestamp(p.employment_id) > at - interval '1 day', false) as is_new,
      array(select i.system from identifier i where i.participant_id = p.id and i.system <> 'ESR' order by i.system)
        as professions
    from participant p
    where p.id = any (people) and not p.erased and (p.employed_until is null or p.employed_until > on_day)
  ), wanted as (
    select p.*, x as expectation,
      case
        when d.employer = p.employer then d.came_under_on
        when only_by is null and not p.is_new then on_day
      end as came_under_on
    from person p
    join expectation x on x.status = 'IN_FORCE' and (only_by is null or x.id = only_by)
      and (x.employer is null or x.employer = p.employer)
      and (x.organisations = '{}' or p.employer = any (x.organisations))
      and (x.stages = '{}' or p.stage = any (x.stages))
      and (x.pay_bands = '{}' or p.pay_band = any (x.pay_bands))
      and (x.job_titles = '{}' or p.job_title = any (x.job_titles))
      and (x.professions = '{}' or p.professions && x.professions)
    left join duty d on d.participant_id = p.id and d.expectation_id = x.id
  ), counted as (
    select w.*, greatest(w.employed_from, (w.expectation).valid_from, w.came_under_on) as counted_from from wanted w
  ), found as materialized (
    select w.id as participant_id, (w.expectation).id as expectation_id, w.employer, w.site, w.stage,
      w.professions[1] as profession, w.manager_employee_number, w.employed_from as appointed_on,
      w.employed_until as leaves_on, w.came_under_on, w.counted_from, due.due_on,
      due.due_on + (w.expectation).grace_days + 1 as overdue_from, training.since as in_progress_since,
      training.id as enrolment_id, met.completed_on as met_on, met.valid_until as met_until, met.id as certificate_id,
      exempt.until as exempt_until, exempt.id as exemption_id
    from counted w
    left join lateral (
      select c.id, c.completed_on, c.valid_until
      from (
        select c.id, c.completed_on, (
            select max(p.expires_on) from certification_period p
            where p.participant_id = c.participant_id and p.course_id = c.course_id and p.status <> 'REVOKED') as valid_until
        from certificate c
        where c.participant_id = w.id
          and expectation_is_met_by(w.expectation, c.course_id, c.award, c.stage)
          and not exists (select from certificate_revocation r where r.certificate_id = c.id)) c
      order by c.valid_until desc nulls first, c.completed_on desc
      limit 1) met on true
    left join lateral (
      select e.id, coalesce(e.started_on, (e.enrolled_at at time zone 'Europe/London')::date) as since
      from enrolment e
      join cohort c on c.id = e.cohort_id
      where e.participant_id = w.id and e.place = 'ENROLLED'
        and e.training in ('ENROLLED', 'IN_PROGRESS', 'DEFERRED', 'AWAITING_OUTCOME')
        and expectation_is_met_by(w.expectation, e.course_id, c.award, c.stage)
      order by e.id
      limit 1) training on true
    left join lateral (
      select e.id, e.until
      from exemption e
      where e.participant_id = w.id and e.expectation_id = (w.expectation).id and e.employer = w.employer
        and e.ended_on is null
      order by e.until desc
      limit 1) exempt on true
    cross join lateral (
      -- What was met and counts no more was due again when it ended.
      select greatest((w.counted_from + make_interval(months => (w.expectation).due_months))::date, met.valid_until)
        as due_on) due
  ), gone as (
    delete from duty d
    where d.participant_id = any (people) and (only_by is null or d.expectation_id = only_by)
      and not exists (
        select from found f where f.participant_id = d.participant_id and f.expectation_id = d.expectation_id)
  )
  insert into duty as d (participant_id, expectation_id, employer, site, stage, profession, manager_employee_number,
    appointed_on, leaves_on, came_under_on, counted_from, due_on, overdue_from, in_progress_since, enrolment_id, met_on,
    met_until, certificate_id, exempt_until, exemption_id, changed_at)
  select f.*, at from found f
  on conflict (participant_id, expectation_id) do update set
    employer = excluded.employer, site = excluded.site, stage = excluded.stage, profession = excluded.profession,
    manager_employee_number = excluded.manager_employee_number, appointed_on = excluded.appointed_on,
    leaves_on = excluded.leaves_on, came_under_on = excluded.came_under_on, counted_from = excluded.counted_from,
    due_on = excluded.due_on, overdue_from = excluded.overdue_from, in_progress_since = excluded.in_progress_since,
    enrolment_id = excluded.enrolment_id, met_on = excluded.met_on, met_until = excluded.met_until,
    certificate_id = excluded.certificate_id, exempt_until = excluded.exempt_until, exemption_id = excluded.exemption_id,
    changed_at = excluded.changed_at
  where (d.employer, d.site, d.stage, d.profession, d.manager_employee_number, d.appointed_on, d.leaves_on,
      d.came_under_on, d.counted_from, d.due_on, d.overdue_from, d.in_progress_since, d.enrolment_id, d.met_on,
      d.met_until, d.certificate_id, d.exempt_until, d.exemption_id)
    is distinct from (excluded.employer, excluded.site, excluded.stage, excluded.profession,
      excluded.manager_employee_number, excluded.appointed_on, excluded.leaves_on, excluded.came_under_on,
      excluded.counted_from, excluded.due_on, excluded.overdue_from, excluded.in_progress_since,
      excluded.enrolment_id, excluded.met_on, excluded.met_until, excluded.certificate_id, excluded.exempt_until,
      excluded.exemption_id);
end
$$;

-- Looks at everybody whom the next events are about. Tells whether there may be more; false also while another replica does it.
create function catch_up_duties(most int, on_day date, at timestamptz) returns boolean language plpgsql as $$
declare
  reached bigint;
  last bigint;
  events int;
  people uuid[];
begin
  select c.position into reached from duty_cursor c for update skip locked;
  if not found then
    return false;
  end if;
  select max(e.position), count(*),
    array_agg(distinct case
        when e.type like 'participant.%' then e.subject
        else (e.data::jsonb ->> 'participantId')::uuid end)
      filter (where e.type like any (array[
        'participant.%', 'enrolment.%', 'certificate.%', 'certification.period-%', 'exemption.%']))
  into last, events, people
  from (
    select l.position, l.type, l.subject, l.data from event_log l
    where l.position > reached order by l.position limit most) e;
  if events = 0 then
    return false;
  end if;
  if people is not null then
    perform evaluate_duties(people, null, on_day, at);
  end if;
  update duty_cursor set position = last;
  return events = most;
end
$$;

-- Looks at the next people for an expectation that was published or ended, from where it was left. Tells whether there may
-- be more; false also while another replica does it.
create function sweep_duties(most int, on_day date, at timestamptz) returns boolean language plpgsql as $$
declare
  x expectation;
  people uuid[];
begin
  perform from duty_cursor c for update skip locked;
  if not found then
    return false;
  end if;
  select * into x from expectation e where e.swept_to is not null order by e.id limit 1 for update;
  if not found then
    return false;
  end if;
  if x.status = 'ENDED' then
    people := array(select d.participant_id from duty d where d.expectation_id = x.id limit most);
  elsif x.employer is null then
    people := array(select p.id from participant p where p.id > x.swept_to order by p.id limit most);
  else
    people := array(
      select p.id from participant p where p.employer = x.employer and p.id > x.swept_to order by p.id limit most);
  end if;
  perform evaluate_duties(people, x.id, on_day, at);
  update expectation set swept_to = case
      when cardinality(people) < most then null
      when x.status = 'ENDED' then x.swept_to
      else people[cardinality(people)] end
  where id = x.id;
  return true;
end
$$;
