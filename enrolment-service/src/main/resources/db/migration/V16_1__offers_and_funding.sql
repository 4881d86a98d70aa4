-- For how many days an offered place is kept, and who pays for places besides the trusts, as far as the money goes.

alter table cohort
  add column offer_days int not null default 7,
  -- Whether a funding cap is or was about it: most cohorts ask for none.
  add column capped boolean not null default false,
  add constraint cohort_offer_days_are_few check (offer_days between 1 and 28);

-- Whose money pays for how many places of which course or cohort, and of which trusts.
create table funding_cap (
  id uuid primary key,
  payer text not null,
  course_id uuid,
  cohort_id uuid references cohort,
  -- Whose staff it pays for; none named is all.
  trusts text[] not null,
  -- The days on which a place is given or offered that it pays for.
  funds_from date not null,
  funds_until date not null,
  most_places int,
  most_pence bigint,
  -- What becomes of those for whom it does not pay.
  beyond text not null,
  status text not null,
  closed_on date,
  close_reason text,
  close_text text,
  -- Kept by the trigger on enrolments below.
  places_used int not null default 0,
  pence_used bigint not null default 0,
  opened_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null,
  constraint funding_cap_payer_is_one check (payer in ('NATIONAL_PROGRAMME', 'PROVIDER')),
  constraint funding_cap_of_a_course_or_a_cohort check ((course_id is null) <> (cohort_id is null)),
  constraint funding_cap_days_are_in_order check (funds_until >= funds_from),
  constraint funding_cap_limits_something check (most_places is not null or most_pence is not null),
  constraint funding_cap_places_fit check (most_places between 1 and 1000000),
  constraint funding_cap_pence_fit check (most_pence between 1 and 100000000000),
  constraint funding_cap_beyond_is_one check (beyond in ('REFUSE', 'UNFUNDED')),
  constraint funding_cap_status_is_one check (status in ('OPEN', 'CLOSED')),
  constraint funding_cap_closed_with_a_reason check (
    (status = 'CLOSED') = (closed_on is not null) and (status = 'CLOSED') = (close_reason is not null)),
  constraint funding_cap_close_reason_is_one
    check (close_reason in ('FUNDING_ENDED', 'OPENED_IN_ERROR', 'REPLACED', 'OTHER')),
  constraint funding_cap_close_text_fits check (length(close_text) <= 2000),
  constraint funding_cap_places_never_overdrawn check (places_used between 0 and coalesce(most_places, places_used)),
  constraint funding_cap_pence_never_overdrawn check (pence_used between 0 and coalesce(most_pence, pence_used))
);
-- What may pay for places on a cohort; GET /v1/funding-caps with course=, cohort=
create index funding_cap_of_course on funding_cap (course_id, id) where course_id is not null;
create index funding_cap_of_cohort on funding_cap (cohort_id, id) where cohort_id is not null;
-- GET /v1/funding-caps with updatedSince=
create index funding_cap_changed on funding_cap (updated_at, id);

-- How much of a cap each trust has used.
create table funding_use (
  cap_id uuid not null references funding_cap,
  trust text not null,
  places int not null,
  pence bigint not null,
  primary key (cap_id, trust)
);

alter table funding_cap enable row level security;
alter table funding_cap force row level security;
alter table funding_use enable row level security;
alter table funding_use force row level security;

-- A trust sees which money there is for it, and of the use its own share. The rest is the national body's affair.
create policy funding_cap_seen_by_whom_it_is_for on funding_cap for select to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or ((select current_setting('app.organisation', true)) <> ''
      and (trusts = '{}' or (select current_setting('app.organisation', true)) = any (trusts)))
  );
create policy funding_cap_kept_by_the_national_body on funding_cap for all to ${app}
  using ((select current_setting('app.reach', true)) = 'ALL')
  with check ((select current_setting('app.reach', true)) = 'ALL');
create policy funding_use_seen_by_the_trust on funding_use for select to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or trust = (select current_setting('app.organisation', true))
  );
create policy funding_use_counted_with_the_places on funding_use for all to ${app}
  using ((select current_setting('app.reach', true)) = 'ALL')
  with check ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert, update on funding_cap, funding_use to ${app};

-- What pays for a place, and if nothing does, why.
alter table enrolment
  add column funding_cap_id uuid references funding_cap,
  add column funded_pence bigint,
  add column funding_payer text,
  add column funding_code text,
  add constraint enrolment_funding_payer_is_one
    check (funding_payer in ('NATIONAL_PROGRAMME', 'TRUST', 'PARTICIPANT', 'PROVIDER')),
  add constraint enrolment_funding_code_is_one
    check (funding_code in ('FUNDING_CAP_REACHED', 'NOT_ELIGIBLE_FOR_FUNDING', 'FUNDING_NOT_OPEN')),
  add constraint enrolment_funded_or_told_why check (funding_cap_id is null or funding_code is null),
  add constraint enrolment_funded_with_an_amount check ((funding_cap_id is null) = (funded_pence is null)),
  add constraint enrolment_funded_pence_fit check (funded_pence >= 0);

-- The caps that are about a cohort, of whomever they are: whoever takes a place has to know what is left of them. If held,
-- nobody else takes of them until the end of the transaction. Caps are held in the order of their ids, after cohorts.
create function funding_caps_about(asked_cohort uuid, asked_course uuid, hold boolean) returns setof funding_cap
  language plpgsql as $$
declare
  reach constant text := coalesce(current_setting('app.reach', true), '');
begin
  perform set_config('app.reach', 'ALL', true);
  if hold then
    perform 1 from funding_cap c
    where (c.cohort_id = asked_cohort or c.course_id = asked_course) and c.status = 'OPEN' order by c.id for update;
  end if;
  return query
    select c.* from funding_cap c where c.cohort_id = asked_cohort or c.course_id = asked_course
    order by c.cohort_id is null, c.id;
  perform set_config('app.reach', reach, true);
end
$$;

-- Counts places as used of caps, or with less than nothing as given back: one entry of each list for a place. All of them are one
-- change of a cap, so that thousands at once are not thousands of versions of it.
create function funding_is_used(of_caps uuid[], by_trusts text[], so_many int[], so_much bigint[], at timestamptz)
returns void language plpgsql as $$
declare
  reach constant text := coalesce(current_setting('app.reach', true), '');
begin
  perform set_config('app.reach', 'ALL', true);
  perform 1 from funding_cap c where c.id = any (of_caps) order by c.id for update;
  with moved as (
    select m.cap, m.trust, sum(m.places)::int as places, sum(m.pence)::bigint as pence
    from unnest(of_caps, by_trusts, so_many, so_much) as m(cap, trust, places, pence)
    group by m.cap, m.trust
  ), shared as (
    insert into funding_use as u (cap_id, trust, places, pence)
    select cap, trust, places, pence from moved
    on conflict (cap_id, trust) do update set places = u.places + excluded.places, pence = u.pence + excluded.pence
  )
  update funding_cap c set places_used = c.places_used + m.places, pence_used = c.pence_used + m.pence,
    updated_at = at, version = c.version + 1
  from (select cap, sum(places)::int as places, sum(pence)::bigint as pence from moved group by cap) m
  where c.id = m.cap;
  perform set_config('app.reach', reach, true);
end
$$;

-- What is used follows the enrolments, on whatever road a place is taken, given back or handed over.
create function funding_is_taken() returns trigger language plpgsql as $$
begin
  perform funding_is_used(array_agg(m.funding_cap_id), array_agg(m.employer), array_agg(1), array_agg(m.funded_pence),
    max(m.updated_at))
  from made m
  where m.funding_cap_id is not null and m.place in ('OFFERED', 'ENROLLED')
  having count(*) > 0;
  return null;
end
$$;
create trigger enrolment_funding_is_taken after insert on enrolment referencing new table as made
  for each statement execute function funding_is_taken();

create function funding_follows_the_place() returns trigger language plpgsql as $$
begin
  perform funding_is_used(array_agg(m.cap), array_agg(m.trust), array_agg(m.places), array_agg(m.pence), new.updated_at)
  from (values
    (case when old.place in ('OFFERED', 'ENROLLED') then old.funding_cap_id end, old.employer, -1, -old.funded_pence),
    (case when new.place in ('OFFERED', 'ENROLLED') then new.funding_cap_id end, new.employer, 1, new.funded_pence)
  ) as m(cap, trust, places, pence)
  where m.cap is not null
  having count(*) > 0;
  return null;
end
$$;
create trigger enrolment_funding_moves after update on enrolment
  for each row when (
    coalesce(old.funding_cap_id, new.funding_cap_id) is not null
    and (old.funding_cap_id, old.funded_pence, old.place, old.employer)
      is distinct from (new.funding_cap_id, new.funded_pence, new.place, new.employer))
  execute function funding_follows_the_place();

-- A cohort knows whether it has to ask. Whoever plans one and whoever opens a cap for its course wait for each other, so that
-- neither misses the other.
create function cohort_knows_its_caps() returns trigger language plpgsql as $$
declare
  reach constant text := coalesce(current_setting('app.reach', true), '');
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('funding ' || new.course_id, 0));
  perform set_config('app.reach', 'ALL', true);
  new.capped := exists (select from funding_cap c where c.course_id = new.course_id);
  perform set_config('app.reach', reach, true);
  return new;
end
$$;
create trigger cohort_knows_its_caps before insert on cohort for each row execute function cohort_knows_its_caps();

-- Those that a new cap is about.
create index cohort_of_course on cohort (course_id, id);

create function cap_is_made_known() returns trigger language plpgsql as $$
begin
  if new.course_id is not null then
    perform pg_advisory_xact_lock(hashtextextended('funding ' || new.course_id, 0));
  end if;
  update cohort set capped = true where id in (
    select c.id from cohort c where (c.id = new.cohort_id or c.course_id = new.course_id) and not c.capped
    order by c.id for update);
  return null;
end
$$;
create trigger funding_cap_is_made_known after insert on funding_cap for each row execute function cap_is_made_known();

insert into held_column (table_name, name, becomes, told) values
  ('cohort', 'offer_days', null, false),
  ('cohort', 'capped', null, false),
  ('enrolment', 'funding_cap_id', null, true),
  ('enrolment', 'funded_pence', null, true),
  ('enrolment', 'funding_payer', null, true),
  ('enrolment', 'funding_code', null, true);
select holds('funding_cap', null, 'STAYS', false,
  'id payer course_id cohort_id trusts funds_from funds_until most_places most_pence beyond status closed_on close_reason'
  ' close_text places_used pence_used opened_at updated_at version');
select holds('funding_use', null, 'STAYS', false, 'cap_id trust places pence');
select erasure_reaches();
