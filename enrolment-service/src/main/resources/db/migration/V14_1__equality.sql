-- What participants say of themselves for equality reports. It stands apart from everything else that is known of them: each
-- reads and writes the own row and nobody reads another's, whoever they act for and whatever they may see besides. The only
-- other way to it is a function that counts.
create table equality_description (
  participant_id uuid primary key references participant on delete cascade,
  ethnic_category text,
  disability text,
  updated_at timestamptz not null,
  -- Counts on when what was said is taken back, so that no version comes twice.
  version bigint not null,
  constraint equality_description_ethnic_category_is_one check (ethnic_category in (
    'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'R', 'S', 'Z', '99')),
  constraint equality_description_disability_is_one check (disability in ('YES', 'NO', 'PREFER_NOT_TO_SAY', 'NOT_KNOWN'))
);

alter table equality_description enable row level security;
alter table equality_description force row level security;

create policy equality_description_own on equality_description for select to ${app}
  using (participant_id = (select own_participant()));
create policy equality_description_said_by_the_participant on equality_description for insert to ${app}
  with check (participant_id = (select own_participant()));
create policy equality_description_changed_by_the_participant on equality_description for update to ${app}
  using (participant_id = (select own_participant()))
  with check (participant_id = (select own_participant()));
-- For the functions below, which run as the owner.
create policy equality_description_counted_by_its_owner on equality_description for all to current_user using (true);
create policy employment_counted_by_its_owner on employment for select to current_user using (true);
create policy enrolment_counted_by_its_owner on enrolment for select to current_user using (true);

grant select, insert, update on equality_description to ${app};

-- When two records become one, what the person said goes along with the record that stays, unless they said something there
-- too. Nobody who merges reads it, so the table is not turned as others are.
create function equality_goes_along(given_up uuid, survivor uuid) returns void
  language sql volatile security definer set search_path = public, pg_temp
begin atomic
  update equality_description set participant_id = survivor
  where participant_id = given_up
    and (select current_setting('app.reach', true)) = 'ALL'
    and not exists (select 1 from equality_description k where k.participant_id = survivor);
end;
revoke execute on function equality_goes_along(uuid, uuid) from public;
grant execute on function equality_goes_along(uuid, uuid) to ${app};

create function equality_follows_its_participant() returns trigger language plpgsql as $$
begin
  perform equality_goes_along(old.id, (select f.participant_id from former_id f where f.id = old.id));
  return old;
end
$$;
create trigger participant_equality_goes_along before delete on participant
  for each row execute function equality_follows_its_participant();

-- How many of a trust's staff on a day there are of each group, and how many of them began a course between two days. A trust's
-- own, or any for who sees all. Whoever calls it suppresses what is small before anybody is told.
create function equality_uptake(trust text, first_day date, last_day date, counted_on date)
returns table (subject text, category text, workforce bigint, trained bigint)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  with staff as (
    select distinct e.participant_id
    from employment e
    where e.employer = trust and e.started_on <= counted_on and (e.ended_on is null or e.ended_on >= counted_on)
      and ((select current_setting('app.reach', true)) = 'ALL'
        or trust = (select current_setting('app.organisation', true)))
  ), person as (
    select
      case
        when q.ethnic_category in ('A', 'B', 'C') then 'WHITE'
        when q.ethnic_category is null or q.ethnic_category in ('Z', '99') then 'UNKNOWN'
        else 'BME'
      end as ethnic_group,
      case q.disability when 'YES' then 'DISABLED' when 'NO' then 'NOT_DISABLED' else 'UNKNOWN' end as disability_group,
      exists (
        select 1 from enrolment n
        where n.participant_id = s.participant_id and n.employer = trust
          and n.started_on between first_day and last_day) as began
    from staff s left join equality_description q on q.participant_id = s.participant_id
  )
  select 'ETHNICITY', p.ethnic_group, count(*), count(*) filter (where p.began) from person p group by p.ethnic_group
  union all
  select 'DISABILITY', p.disability_group, count(*), count(*) filter (where p.began) from person p group by p.disability_group;
end;
revoke execute on function equality_uptake(text, date, date, date) from public;
grant execute on function equality_uptake(text, date, date, date) to ${app};
