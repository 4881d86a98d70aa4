-- What somebody and who leads them agreed on about where the former wants to go. Of those agreed to, the one held last counts.
create table career_conversation (
  id uuid primary key,
  participant_id uuid not null references participant,
  employer text not null,
  held_on date not null,
  held_with text not null,
  status text not null,
  readiness text,
  text text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  answered_at timestamptz,
  version bigint not null,
  constraint career_conversation_with_one check (held_with in ('LINE_MANAGER', 'LEARNING_LEAD')),
  constraint career_conversation_status_is_one check (status in ('PROPOSED', 'AGREED', 'DECLINED')),
  constraint career_conversation_answered_at_a_time check ((status = 'PROPOSED') = (answered_at is null)),
  constraint career_conversation_readiness_is_one check (readiness in ('READY_NOW', 'READY_LATER', 'NOT_SOUGHT')),
  constraint career_conversation_declined_says_nothing
    check ((status = 'DECLINED') = (readiness is null) and (readiness is null) = (text is null)),
  constraint career_conversation_text_fits check (length(text) between 1 and 4000)
);
-- The last one agreed to; GET /v1/participants/{id}/career-conversations; what is too old to be kept.
create index career_conversation_last on career_conversation (participant_id, held_on, id) where status = 'AGREED';
create index career_conversation_of_participant on career_conversation (participant_id, id);
create index career_conversation_held on career_conversation (held_on);

-- What was agreed on is written once, and can only be taken away. No other column but those of the answer can be changed.
create function career_conversation_is_written_once() returns trigger language plpgsql as $$
begin
  if new.status <> 'DECLINED' and (new.readiness, new.text) is distinct from (old.readiness, old.text) then
    raise exception 'a career conversation is never written anew' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger career_conversation_is_written_once before update on career_conversation
  for each row execute function career_conversation_is_written_once();

alter table career_conversation enable row level security;
alter table career_conversation force row level security;
create policy career_conversation_seen_by_both on career_conversation for select to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
    or participant_id = (select own_participant())
  );
create policy career_conversation_recorded_by_the_employer on career_conversation for insert to ${app}
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
  );
create policy career_conversation_answered_by_the_participant on career_conversation for update to ${app}
  using (participant_id = (select own_participant()));
grant select, insert, update (status, readiness, text, answered_at, version) on career_conversation to ${app};

-- That a participant wants to be found for roles elsewhere. It is there as long as they want; their trust sees nothing of it.
create table talent_profile (
  id uuid primary key,
  participant_id uuid not null references participant,
  regions text[] not null,
  trusts text[] not null,
  stages text[] not null,
  available_from date not null,
  visible_since date not null,
  updated_at timestamptz not null,
  version bigint not null,
  constraint talent_profile_is_open_to_something check (cardinality(regions) + cardinality(trusts) > 0),
  constraint talent_profile_regions_are_ours check (regions <@ array['EAST_OF_ENGLAND', 'LONDON', 'MIDLANDS',
    'NORTH_EAST_AND_YORKSHIRE', 'NORTH_WEST', 'SOUTH_EAST', 'SOUTH_WEST']),
  constraint talent_profile_trusts_fit check (cardinality(trusts) <= 20),
  constraint talent_profile_stages_are_ours
    check (cardinality(stages) > 0 and stages <@ array['F', 'S1', 'S2', 'S3', 'S4'])
);
-- Whether somebody is visible. GET /v1/talent goes by the id, through those few who are.
create unique index talent_profile_once on talent_profile (participant_id);

-- When two records become one and both are visible, what was said last stays.
create function talent_profile_of_two() returns trigger language plpgsql as $$
declare
  other talent_profile;
begin
  delete from talent_profile t where t.participant_id = new.participant_id and t.id <> new.id returning * into other;
  if other.updated_at > new.updated_at then
    new.regions := other.regions;
    new.trusts := other.trusts;
    new.stages := other.stages;
    new.available_from := other.available_from;
    new.updated_at := other.updated_at;
  end if;
  return new;
end
$$;
create trigger talent_profile_of_two before update of participant_id on talent_profile
  for each row execute function talent_profile_of_two();

alter table talent_profile enable row level security;
alter table talent_profile force row level security;
create policy talent_profile_seen_by_the_participant on talent_profile for select to ${app}
  using ((select current_setting('app.reach', true)) = 'ALL' or participant_id = (select own_participant()));
create policy talent_profile_opted_in_by_oneself on talent_profile for insert to ${app}
  with check (participant_id = (select own_participant()));
create policy talent_profile_changed_by_oneself on talent_profile for update to ${app}
  using (participant_id = (select own_participant()));
create policy talent_profile_opted_out_by_oneself on talent_profile for delete to ${app}
  using (participant_id = (select own_participant()));
grant select, insert, delete, update (regions, trusts, stages, available_from, updated_at, version)
  on talent_profile to ${app};

-- Being found by somebody is a look, also as one of many.
alter table look
  drop constraint look_seen_is_one,
  add constraint look_seen_is_one check (seen in (
    'PARTICIPANT', 'EMPLOYMENTS', 'ENROLMENT', 'CERTIFICATE', 'DUTIES', 'ATTAINMENT', 'DEVELOPMENT_PLAN',
    'CAREER_CONVERSATION', 'TALENT', 'TALENT_LISTED', 'EXPORT'));

alter table retention_policy
  drop constraint retention_policy_kind_is_one,
  add constraint retention_policy_kind_is_one
    check (kind in ('PARTICIPANT', 'HOLDER_LINK', 'LOOK', 'RECTIFICATION', 'CAREER_CONVERSATION'));
-- No policy lets anybody add one; the owner does, while its own are not forced on it.
alter table retention_policy no force row level security;
insert into retention_policy values (uuidv7(), 'CAREER_CONVERSATION', 72, 0, now(), 0);
alter table retention_policy force row level security;

select holds('career_conversation', 'participant_id = $1', 'DELETED', true,
  'id participant_id employer held_on held_with status readiness text recorded_at recorded_by answered_at', 'version');
-- Nothing for the employer, whatever it answers for.
select holds('talent_profile', 'participant_id = $1', 'DELETED', false,
  'id participant_id regions trusts stages available_from visible_since', 'updated_at version');
update held_table
set about = left(about, -1) || ' union all select t.id from talent_profile t where t.participant_id = $1'
  ' union all select k.id from career_conversation k where k.participant_id = $1)'
where name = 'event_log';
select erasure_reaches();
