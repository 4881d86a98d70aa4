-- A merger takes along what goes on about people, and nobody falls out of what named their trust.

-- Since when somebody is in post, at whatever trust became part of the next.
alter table merger_person add column in_post_since date;
alter table merger_person no force row level security;
alter table merger no force row level security;
alter table employment no force row level security;
update merger_person x set in_post_since = coalesce(
  (select max(e.started_on) from employment e
    where e.participant_id = x.participant_id and e.employer = m.predecessor and e.ended_on = m.takes_effect_on - 1),
  m.takes_effect_on)
from merger m where m.id = x.merger_id;
alter table merger_person alter column in_post_since set not null;
alter table merger_person force row level security;
alter table merger force row level security;
alter table employment force row level security;
insert into held_column (table_name, name, becomes, told) values ('merger_person', 'in_post_since', null, true);

-- With which trust somebody came to where they are, and since when they were in post there, unless they have left since.
create function came_with_a_trust(participant uuid, employer text, employed_from date)
returns table (predecessor text, in_post_since date) language sql stable as $$
  select m.predecessor, x.in_post_since
  from merger_person x join merger m on m.id = x.merger_id
  where x.participant_id = $1 and x.successor = $2 and $3 = greatest(x.in_post_since, m.takes_effect_on)
  order by m.takes_effect_on desc
  limit 1
$$;

-- What is claimed on an enrolment goes wherever that goes.
create function prior_learning_follows_its_enrolment() returns trigger language plpgsql as $$
begin
  update prior_learning p set employer = new.employer, updated_at = new.updated_at, version = p.version + 1
  where p.enrolment_id = new.id and p.employer <> new.employer;
  return null;
end
$$;
create trigger prior_learning_follows_its_enrolment after update on enrolment
  for each row when (old.employer is distinct from new.employer)
  execute function prior_learning_follows_its_enrolment();
grant update (employer) on prior_learning to ${app};
alter table prior_learning no force row level security;
alter table enrolment no force row level security;
update prior_learning p set employer = e.employer from enrolment e where e.id = p.enrolment_id and p.employer <> e.employer;
alter table prior_learning force row level security;
alter table enrolment force row level security;

-- What else goes over may be written to these, and by the policies only with the reach of all.
create policy career_conversation_goes_over_with_a_trust on career_conversation for update to ${app}
  using ((select current_setting('app.reach', true)) = 'ALL');
create policy development_plan_goes_over_with_a_trust on development_plan for update to ${app}
  using ((select current_setting('app.reach', true)) = 'ALL');
create policy certification_period_goes_over_with_a_trust on certification_period for update to ${app}
  using ((select current_setting('app.reach', true)) = 'ALL');
grant update (employer) on career_conversation, development_plan, certification_period, rectification to ${app};
grant update (organisation) on legal_hold to ${app};

-- Participants see their whole ledger, wherever they entered it.
drop policy cpd_entry_seen_within_the_employer on cpd_entry;
create policy cpd_entry_seen_within_the_employer on cpd_entry for select to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
    or participant_id = (select own_participant())
  );

-- As at first; and what the national body expects of a trust it expects of the one that it became part of.
create or replace function expectation_stays_as_published() returns trigger language plpgsql as $$
declare
  moving constant text[] := array['status', 'published_on', 'ended_on', 'swept_to', 'updated_at', 'version']
    || case when current_setting('app.reach', true) = 'ALL' and new.employer is null and new.organisations @> old.organisations
        and old.organisations <> '{}' then array['organisations']
      else array[]::text[] end;
begin
  if old.status <> 'DRAFT' and to_jsonb(new) - moving is distinct from to_jsonb(old) - moving then
    raise exception 'an expectation that was published never changes' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
-- What names a trust that becomes part of another.
create index expectation_naming on expectation using gin (organisations)
  where employer is null and status in ('DRAFT', 'IN_FORCE');
-- What a trust expects of its own staff.
create index expectation_of_employer on expectation (employer, id);
create index funding_cap_naming on funding_cap using gin (trusts) where status = 'OPEN';

-- As before; and whoever came with a trust is held to what they were held to there, from when they were.
create or replace function evaluate_duties(people uuid[], only_by uuid, on_day date, at timestamptz) returns void
  language plpgsql as $$
begin
  with person as materialized (
    select p.id, p.employer, p.site, p.stage, p.pay_band, lower(p.job_title) as job_title, p.manager_employee_number,
      p.employed_from, p.employed_until, came.predecessor as came_from,
      -- Who came with a trust that became part of this one has been in post as long as before.
      case when came.predecessor is null then p.employed_from else came.in_post_since end as in_post_since,
      -- Whether the employer has only just begun to tell of them. The id says when it was given.
      coalesce(uuid_extract_timestamp(p.employment_id) > at - interval '1 day', false) as is_new,
      array(select i.system from identifier i where i.participant_id = p.id and i.system <> 'ESR' order by i.system)
        as professions
    from participant p
    left join lateral came_with_a_trust(p.id, p.employer, p.employed_from) came on true
    where p.id = any (people) and not p.erased and (p.employed_until is null or p.employed_until > on_day)
  ), wanted as (
    select p.*, x as expectation,
      case
        when d.employer in (p.employer, p.came_from) then d.came_under_on
        -- What this trust expects is new for whoever came with the other.
        when p.came_from is not null and p.is_new then p.employed_from
        when only_by is null and not p.is_new then on_day
        -- What names a trust that became part of this one is new for whoever was here.
        when x.organisations <> '{}' then (
          select min(m.takes_effect_on) from merger m
          where m.successor = p.employer and m.status in ('UNDER_WAY', 'DONE') and m.predecessor = any (x.organisations))
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
    select w.*, greatest(w.in_post_since, (w.expectation).valid_from, w.came_under_on) as counted_from
    from wanted w
  ), found as materialized (
    select w.id as participant_id, (w.expectation).id as expectation_id, w.employer, w.site, w.stage,
      w.professions[1] as profession, w.manager_employee_number, w.in_post_since as appointed_on,
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

-- As before; and with people goes what is under way about them.
create or replace function people_go_over(of_merger uuid, after uuid, most int, at timestamptz)
returns table (participant_id uuid, employed_from date) language plpgsql as $$
declare
  m constant merger := (select x from merger x where x.id = of_merger and x.status = 'UNDER_WAY');
begin
  if m.id is null or coalesce(current_setting('app.reach', true), '') <> 'ALL' then
    raise exception 'only a merger under way takes people over' using errcode = 'insufficient_privilege';
  end if;
  return query
  with piece as (
    select p.id, p.employee_number, p.manager_employee_number, p.account_id, p.employed_from from participant p
    where p.employer = m.predecessor and p.id > after and not p.erased
      and (p.employed_until is null or p.employed_until >= m.takes_effect_on)
    order by p.id limit most for update
  ), numbered as (
    select piece.id,
      number_after_merger(m.id, m.predecessor, m.successor, piece.employee_number) as number,
      number_after_merger(m.id, m.predecessor, m.successor, piece.manager_employee_number) as manager,
      case when not exists (
        select 1 from participant s where s.employer = m.successor and s.account_id = piece.account_id)
        then piece.account_id end as account,
      piece.employee_number as former_number,
      coalesce(came.in_post_since, piece.employed_from) as in_post_since
    from piece
    left join lateral came_with_a_trust(piece.id, m.predecessor, piece.employed_from) came on true
  ), kept as (
    insert into merger_person (merger_id, participant_id, successor, former_number, number, moved_at, in_post_since)
    select m.id, n.id, m.successor, n.former_number, n.number, at, n.in_post_since from numbered n
    on conflict do nothing
  ), moved as (
    update participant p set
      employer = m.successor, employee_number = n.number, manager_employee_number = n.manager, account_id = n.account,
      employment_id = uuidv7(), employed_from = greatest(p.employed_from, m.takes_effect_on), updated_at = at,
      version = p.version + 1
    from numbered n
    where p.id = n.id
    returning p.id, p.employed_from
  ), exempt as (
    update exemption x set employer = m.successor, updated_at = at, version = x.version + 1
    from numbered n
    where x.participant_id = n.id and x.employer = m.predecessor and x.ended_on is null
      and exists (select from expectation e where e.id = x.expectation_id and e.employer is null)
  ), certified as (
    update certification_period c set employer = m.successor, updated_at = at, version = c.version + 1
    from numbered n
    where c.participant_id = n.id and c.employer = m.predecessor
      and c.status in ('FUTURE', 'OPEN', 'OVERDUE', 'CERTIFIED')
  ), attained as (
    update attainment a set employer = m.successor, updated_at = at, version = a.version + 1
    from numbered n
    where a.participant_id = n.id and a.employer = m.predecessor and a.status in ('DRAFT', 'SUBMITTED', 'RETURNED')
  ), spoken as (
    update career_conversation c set employer = m.successor, version = c.version + 1
    from numbered n
    where c.participant_id = n.id and c.employer = m.predecessor
      and (c.status = 'PROPOSED' or c.id = (
        select l.id from career_conversation l
        where l.participant_id = n.id and l.status = 'AGREED' order by l.held_on desc, l.id desc limit 1))
  ), intended as (
    update development_plan d set employer = m.successor
    from numbered n
    where d.employer = m.predecessor and d.id = (
      select l.id from development_plan l
      where l.participant_id = n.id order by l.revision desc, l.id desc limit 1)
  ), asked as (
    update rectification r set employer = m.successor, updated_at = at, version = r.version + 1
    from numbered n
    where r.participant_id = n.id and r.employer = m.predecessor and r.status = 'ASKED'
  ), held as (
    update legal_hold h set organisation = m.successor, updated_at = at, version = h.version + 1
    from numbered n
    where h.participant_id = n.id and h.organisation = m.predecessor and h.lifted_at is null
  ), suspected as (
    -- Two of them may be of one pair.
    update suspected_duplicate d set
      employer = case when d.participant_id in (select n.id from numbered n) then m.successor else d.employer end,
      other_employer = case when d.other_id in (select n.id from numbered n) then m.successor else d.other_employer end,
      updated_at = at, version = d.version + 1
    where d.status in ('OPEN', 'MERGE_ASKED')
      and d.id in (
        select f.id from suspected_duplicate f join numbered n on n.id = f.participant_id
        union
        select f.id from suspected_duplicate f join numbered n on n.id = f.other_id)
  )
  select moved.id, moved.employed_from from moved order by moved.id;
end
$$;

-- As before; what a trust expected of its own staff is not among it.
create or replace function rules_go_over(of_merger uuid, at timestamptz) returns void language plpgsql as $$
declare
  m constant merger := (select x from merger x where x.id = of_merger and x.status = 'UNDER_WAY');
begin
  if m.id is null or coalesce(current_setting('app.reach', true), '') <> 'ALL' then
    raise exception 'only a merger under way takes rules over' using errcode = 'insufficient_privilege';
  end if;
  -- Two trusts have one way of approving: that of the one that goes on, if it has said so.
  update approval_order o set employer = m.successor, updated_at = at, version = o.version + 1
  where o.employer = m.predecessor and not exists (select 1 from approval_order s where s.employer = m.successor);
  update late_entry l set employer = m.successor, updated_at = at, version = l.version + 1
  where l.employer = m.predecessor and l.status in ('ASKED', 'GRANTED');
  update transfer t set employer = m.successor, updated_at = at, version = t.version + 1
  where t.employer = m.predecessor and t.status = 'ASKED';
  -- Who came to either from the other has nothing to take over any more.
  update takeover t set status = 'LAPSED', updated_at = at, version = t.version + 1
  where t.status = 'OPEN'
    and (t.employer, t.next_employer) in ((m.predecessor, m.successor), (m.successor, m.predecessor));
  update takeover t set employer = m.successor, updated_at = at, version = t.version + 1
  where t.status = 'OPEN' and t.employer = m.predecessor;
  update takeover t set next_employer = m.successor, updated_at = at, version = t.version + 1
  where t.status = 'OPEN' and t.next_employer = m.predecessor;
end
$$;

select erasure_reaches();
