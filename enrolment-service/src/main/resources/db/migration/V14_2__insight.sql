-- Enrolments counted, so that a report costs what it shows and not what there is. How each enrolment was last counted is kept;
-- from the event log is taken which of them to look at again, piece by piece from a position on. Whatever is looked at twice, or
-- too early, is counted right all the same.

-- How far the log has been counted.
create table insight_cursor (
  only_one boolean primary key default true,
  position bigint not null,
  counted_at timestamptz not null,
  constraint insight_cursor_is_one check (only_one)
);
insert into insight_cursor (position, counted_at) values (0, now());
grant select, update (position, counted_at) on insight_cursor to ${app};

-- As what an enrolment stands in the counts below. Without a name and without a person.
create table insight_counted (
  enrolment_id uuid primary key,
  employer text not null,
  provider text not null,
  passed_on boolean not null,
  course_id uuid not null,
  stage text not null,
  region text not null,
  month date not null,
  status text not null,
  reason text not null,
  -- How far it ever came: 1 asked for, 2 approved by the trust, 3 a place, 4 started, 5 completed, 6 passed.
  reached smallint not null,
  -- From asking to the place; null without a place.
  days int,
  pence bigint not null
);

-- By course, as it is now: trust x course x status.
create table insight_standing (
  employer text not null,
  provider text not null,
  passed_on boolean not null,
  course_id uuid not null,
  stage text not null,
  region text not null,
  status text not null,
  reason text not null,
  enrolments bigint not null,
  pence bigint not null,
  primary key (employer, course_id, provider, passed_on, stage, region, status, reason)
);
-- A provider's own, and one course.
create index insight_standing_of_provider on insight_standing (provider, employer, course_id);
create index insight_standing_of_course on insight_standing (course_id);

-- By month of asking, for the nation, each trust and each provider by itself: whoever asks reads few rows.
create table insight_month (
  side text not null,
  organisation text not null,
  month date not null,
  stage text not null,
  region text not null,
  status text not null,
  reached smallint not null,
  enrolments bigint not null,
  primary key (side, organisation, month, stage, region, status, reached),
  constraint insight_month_side_is_one check (side in ('NATION', 'TRUST', 'PROVIDER'))
);

-- How many days it took to a place, for the same three.
create table insight_days (
  side text not null,
  organisation text not null,
  stage text not null,
  region text not null,
  days int not null,
  enrolments bigint not null,
  primary key (side, organisation, stage, region, days),
  constraint insight_days_side_is_one check (side in ('NATION', 'TRUST', 'PROVIDER'))
);

alter table insight_counted enable row level security;
alter table insight_counted force row level security;
alter table insight_standing enable row level security;
alter table insight_standing force row level security;
alter table insight_month enable row level security;
alter table insight_month force row level security;
alter table insight_days enable row level security;
alter table insight_days force row level security;

create policy insight_counted_by_the_service on insight_counted for all to ${app}
  using ((select current_setting('app.reach', true)) = 'ALL')
  with check ((select current_setting('app.reach', true)) = 'ALL');
create policy insight_standing_counted_by_the_service on insight_standing for all to ${app}
  using ((select current_setting('app.reach', true)) = 'ALL')
  with check ((select current_setting('app.reach', true)) = 'ALL');
create policy insight_month_counted_by_the_service on insight_month for all to ${app}
  using ((select current_setting('app.reach', true)) = 'ALL')
  with check ((select current_setting('app.reach', true)) = 'ALL');
create policy insight_days_counted_by_the_service on insight_days for all to ${app}
  using ((select current_setting('app.reach', true)) = 'ALL')
  with check ((select current_setting('app.reach', true)) = 'ALL');

-- What its trust has not approved is none of a provider's business, in numbers neither.
create policy insight_standing_seen_by_both on insight_standing for select to ${app}
  using (
    employer = (select current_setting('app.organisation', true))
    or (provider = (select current_setting('app.organisation', true)) and passed_on)
  );
create policy insight_month_seen_by_its_organisation on insight_month for select to ${app}
  using (side <> 'NATION' and organisation = (select current_setting('app.organisation', true)));
create policy insight_days_seen_by_its_organisation on insight_days for select to ${app}
  using (side <> 'NATION' and organisation = (select current_setting('app.organisation', true)));

grant select, insert, update, delete on insight_counted, insight_standing, insight_month, insight_days to ${app};

-- As what an enrolment is to be counted now.
create view insight_now with (security_invoker = true) as
  select
    e.id as enrolment_id, e.employer, e.provider, e.passed_on_at is not null as passed_on, e.course_id, c.stage,
    case cardinality(c.regions) when 0 then 'NONE' when 1 then c.regions[1] else 'SEVERAL' end as region,
    date_trunc('month', e.asked_at at time zone 'Europe/London')::date as month,
    coalesce(e.training, e.place) as status,
    coalesce(replace(lower(e.withdrawal_reason), '_', '-'), '') as reason,
    (case
      when e.training = 'PASSED' then 6
      when e.completed_on is not null then 5
      when e.started_on is not null then 4
      when e.enrolled_at is not null then 3
      when e.passed_on_at is not null then 2
      else 1
    end)::smallint as reached,
    (e.enrolled_at at time zone 'Europe/London')::date - (e.asked_at at time zone 'Europe/London')::date as days,
    case when e.place = 'ENROLLED' then coalesce(c.price_pence, 0) else 0 end as pence
  from enrolment e join cohort c on c.id = e.cohort_id;
grant select on insight_now to ${app};

-- Looks at enrolments again and moves each from where it was counted to where it belongs. Only one at a time does so.
create function insight_count(enrolments_to_count uuid[]) returns void language sql as $$
  with now_counted as (
    select n.* from insight_now n where n.enrolment_id = any (enrolments_to_count)
  ), before as (
    select k.* from insight_counted k where k.enrolment_id = any (enrolments_to_count)
  ), moved as (
    select n.*, 1 as sign from now_counted n
    where not exists (select 1 from before b where b.enrolment_id = n.enrolment_id and b is not distinct from n)
    union all
    select b.*, -1 from before b
    where not exists (select 1 from now_counted n where n.enrolment_id = b.enrolment_id and b is not distinct from n)
  ), kept as (
    insert into insight_counted as k (enrolment_id, employer, provider, passed_on, course_id, stage, region, month, status,
      reason, reached, days, pence)
    select enrolment_id, employer, provider, passed_on, course_id, stage, region, month, status, reason, reached, days, pence
    from moved where sign = 1
    on conflict (enrolment_id) do update set
      employer = excluded.employer, provider = excluded.provider, passed_on = excluded.passed_on,
      course_id = excluded.course_id, stage = excluded.stage, region = excluded.region, month = excluded.month,
      status = excluded.status, reason = excluded.reason, reached = excluded.reached, days = excluded.days,
      pence = excluded.pence
  ), standing as (
    insert into insight_standing as s
      (employer, provider, passed_on, course_id, stage, region, status, reason, enrolments, pence)
    select employer, provider, passed_on, course_id, stage, region, status, reason, sum(sign), sum(sign * pence)
    from moved
    group by employer, provider, passed_on, course_id, stage, region, status, reason
    having sum(sign) <> 0 or sum(sign * pence) <> 0
    on conflict (employer, course_id, provider, passed_on, stage, region, status, reason) do update set
      enrolments = s.enrolments + excluded.enrolments, pence = s.pence + excluded.pence
  ), seen as (
    select m.*, o.side, o.organisation
    from moved m
    cross join lateral (values ('NATION', ''), ('TRUST', m.employer), ('PROVIDER', m.provider)) as o(side, organisation)
    where m.passed_on or o.side <> 'PROVIDER'
  ), months as (
    insert into insight_month as s (side, organisation, month, stage, region, status, reached, enrolments)
    select side, organisation, month, stage, region, status, reached, sum(sign)
    from seen
    group by side, organisation, month, stage, region, status, reached
    having sum(sign) <> 0
    on conflict (side, organisation, month, stage, region, status, reached) do update set
      enrolments = s.enrolments + excluded.enrolments
  )
  insert into insight_days as s (side, organisation, stage, region, days, enrolments)
  select side, organisation, stage, region, days, sum(sign)
  from seen
  where days is not null
  group by side, organisation, stage, region, days
  having sum(sign) <> 0
  on conflict (side, organisation, stage, region, days) do update set enrolments = s.enrolments + excluded.enrolments
$$;

-- Goes on by at most so many positions of the log: the enrolments of their events, and those of cohorts that were changed, whose
-- price or region may be another. Says by how many; 0 if there is nothing to do, or somebody else is at it.
create function insight_catch_up(most int, at timestamptz) returns bigint language plpgsql as $$
declare
  here bigint;
  there bigint;
begin
  select c.position into here from insight_cursor c for update skip locked;
  if not found then
    return 0;
  end if;
  there := least(here + most, event_log_head());
  if there <= here then
    return 0;
  end if;
  perform insight_count(array(
    select e.id from event_log l join enrolment e on e.id = l.subject
    where l.position > here and l.position <= there
    union
    select e.id from event_log l join enrolment e on e.cohort_id = l.subject
    where l.position > here and l.position <= there and l.type = 'cohort.changed.v1'));
  update insight_cursor set position = there, counted_at = at;
  return there - here;
end
$$;
