-- When two records become one and both have something under way of which a person has one, the first goes on and the other is closed.

alter table attainment
  drop constraint attainment_status_is_one,
  add constraint attainment_status_is_one
    check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'DECLINED', 'REVOKED', 'MERGED')),
  drop constraint attainment_submitted_whole,
  add constraint attainment_submitted_whole check (
    (submitted_at is null) = (submitted_evidence is null)
    and (status = 'MERGED' or (status = 'DRAFT') = (submitted_at is null))
    and (submitted_at is null or rating is not null));

create or replace function attainment_keeps_what_was_settled() returns trigger language plpgsql as $$
declare
  free constant text[] := case new.begun_by
    when 'erased' then array['participant_id', 'self_assessment', 'begun_by'] else array['participant_id'] end;
begin
  if (old.status in ('DECLINED', 'REVOKED', 'MERGED') or (old.status = 'VERIFIED' and new.status <> 'REVOKED'))
      and to_jsonb(new) - free is distinct from to_jsonb(old) - free then
    raise exception 'an attainment that was settled never changes' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

alter table late_entry
  drop constraint late_entry_status_is_one,
  add constraint late_entry_status_is_one check (status in ('ASKED', 'GRANTED', 'DECLINED', 'CALLED_OFF', 'MERGED'));

-- Closes what the two records cannot both have under way, and tells what: before the one is turned to the other. Of two
-- attainments the one begun first goes on; of two late entries one that is granted, else the one asked first.
create function settle_before_merge(survivor uuid, merged uuid, who text, at timestamptz)
returns table (attainment_id uuid, late_entry_id uuid, on_cohort uuid, trust text, school text, goes_on_as uuid)
language plpgsql as $$
declare
  reach constant text := coalesce(current_setting('app.reach', true), '');
begin
  perform set_config('app.reach', 'ALL', true);
  -- In the order of the merge itself.
  perform 1 from participant p where p.id in (survivor, merged) order by p.id for update;
  return query
    with under_way as (
      select a.id, first_value(a.id) over w as first_id
      from attainment a
      where a.participant_id in (survivor, merged) and a.status in ('DRAFT', 'SUBMITTED', 'RETURNED')
      window w as (partition by a.competency_id, a.stage order by a.begun_at, a.id))
    update attainment a set status = 'MERGED', updated_at = at, version = a.version + 1
    from under_way u
    where a.id = u.id and u.id <> u.first_id
    returning a.id, null::uuid, null::uuid, a.employer, null::text, u.first_id;
  return query
    with under_way as (
      select l.id, first_value(l.id) over w as first_id
      from late_entry l
      where l.participant_id in (survivor, merged) and l.status in ('ASKED', 'GRANTED')
      window w as (partition by l.cohort_id order by l.status = 'GRANTED' desc, l.asked_at, l.id))
    update late_entry l set
      status = 'MERGED', granted_until = null, decided_at = at, decided_by = who, updated_at = at, version = l.version + 1
    from under_way u
    where l.id = u.id and u.id <> u.first_id
    returning null::uuid, l.id, l.cohort_id, l.employer, l.provider, u.first_id;
  perform set_config('app.reach', reach, true);
end
$$;
