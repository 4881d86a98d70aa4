-- Cost is told by who pays, and what is asked for is held against the places there are.

alter table insight_counted add column payer text not null default 'NONE';
alter table insight_standing
  add column payer text not null default 'NONE',
  drop constraint insight_standing_pkey,
  add primary key (employer, course_id, provider, passed_on, stage, region, status, reason, payer);

-- As what an enrolment is to be counted now.
create or replace view insight_now with (security_invoker = true) as
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
    case when e.place = 'ENROLLED' then coalesce(c.price_pence, 0) else 0 end as pence,
    coalesce(e.funding_payer, c.payer, 'NONE') as payer
  from enrolment e join cohort c on c.id = e.cohort_id;

-- Looks at enrolments again and moves each from where it was counted to where it belongs. Only one at a time does so.
create or replace function insight_count(enrolments_to_count uuid[]) returns void language sql as $$
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
      reason, reached, days, pence, payer)
    select enrolment_id, employer, provider, passed_on, course_id, stage, region, month, status, reason, reached, days, pence,
      payer
    from moved where sign = 1
    on conflict (enrolment_id) do update set
      employer = excluded.employer, provider = excluded.provider, passed_on = excluded.passed_on,
      course_id = excluded.course_id, stage = excluded.stage, region = excluded.region, month = excluded.month,
      status = excluded.status, reason = excluded.reason, reached = excluded.reached, days = excluded.days,
      pence = excluded.pence, payer = excluded.payer
  ), standing as (
    insert into insight_standing as s
      (employer, provider, passed_on, course_id, stage, region, status, reason, payer, enrolments, pence)
    select employer, provider, passed_on, course_id, stage, region, status, reason, payer, sum(sign), sum(sign * pence)
    from moved
    group by employer, provider, passed_on, course_id, stage, region, status, reason, payer
    having sum(sign) <> 0 or sum(sign * pence) <> 0
    on conflict (employer, course_id, provider, passed_on, stage, region, status, reason, payer) do update set
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

-- Everything is looked at once more, by the payer too. Whatever is looked at twice is counted right, so reports stay as they are
-- meanwhile, but for the payer.
update insight_cursor set position = 0;

-- What falls due, of a trust; and cohorts that are to start.
create index duty_of_employer_due on duty (employer, due_on) where in_progress_since is null;
create index cohort_to_start on cohort (starts_on, id) where status in ('PLANNED', 'OPEN');

insert into held_column (table_name, name, becomes, told) values
  ('insight_counted', 'payer', null, false),
  ('insight_standing', 'payer', null, false);
