-- That there is an object with this content, and when it was last put or found in use. Whose it is, rows elsewhere say.
create table kept_object (
  sha256 text primary key,
  bytes bigint not null,
  stored_at timestamptz not null,
  last_seen_at timestamptz not null,
  constraint kept_object_digest check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint kept_object_size check (bytes > 0)
);
create index kept_object_by_use on kept_object (last_seen_at);

alter table kept_object enable row level security;
alter table kept_object force row level security;
-- The service's own affair: which contents there are is nobody else's to ask.
create policy kept_object_seen_by_the_service on kept_object to ${app}
  using ((select current_setting('app.reach', true)) = 'ALL')
  with check ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert, update, delete on kept_object to ${app};

-- That somebody is able to do what a competency asks for at a stage, from what they say of themselves to what another has verified.
create table attainment (
  id uuid primary key,
  participant_id uuid not null references participant,
  employer text not null,
  competency_id uuid not null,
  stage text not null,
  status text not null,
  rating int,
  self_assessment text,
  conversation_on date,
  conversation_with text,
  submitted_at timestamptz,
  -- Tells one set of evidence from any other: what was shown when it was submitted.
  submitted_evidence text,
  verified_on date,
  expires_on date,
  begun_at timestamptz not null,
  begun_by text not null,
  updated_at timestamptz not null,
  version bigint not null,
  constraint attainment_stage_is_one check (stage in ('F', 'S1', 'S2', 'S3', 'S4')),
  constraint attainment_status_is_one
    check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'DECLINED', 'REVOKED')),
  constraint attainment_rating_fits check (rating between 1 and 5),
  constraint attainment_self_assessment_fits check (length(self_assessment) between 1 and 5000),
  constraint attainment_assessed_whole check (
    (rating is null) = (self_assessment is null) and (rating is null) = (conversation_on is null)
    and (rating is null) = (conversation_with is null)),
  constraint attainment_conversation_with_one check (conversation_with in ('LINE_MANAGER', 'SUPERVISOR')),
  constraint attainment_submitted_whole check (
    (submitted_at is null) = (submitted_evidence is null) and (status = 'DRAFT') = (submitted_at is null)
    and (submitted_at is null or rating is not null)),
  constraint attainment_submitted_evidence_digest check (submitted_evidence ~ '^[0-9a-f]{64}$'),
  constraint attainment_verified_whole check (
    (verified_on is null) = (expires_on is null)
    and (status in ('VERIFIED', 'REVOKED')) = (verified_on is not null)),
  constraint attainment_expires_after_it_is_verified check (expires_on >= verified_on)
);
-- Nobody has two under way for one competency at one stage.
create unique index attainment_one_under_way on attainment (participant_id, competency_id, stage)
  where status in ('DRAFT', 'SUBMITTED', 'RETURNED');
-- GET /v1/attainments of a participant, of a trust, and what waits there to be judged
create index attainment_of_participant on attainment (participant_id, id);
create index attainment_of_employer on attainment (employer, id);
create index attainment_submitted_at_employer on attainment (employer, id) where status = 'SUBMITTED';

-- What was verified is the record of somebody's competence: it is never made to say anything else.
create function attainment_keeps_what_was_settled() returns trigger language plpgsql as $$
begin
  if (old.status in ('DECLINED', 'REVOKED') or (old.status = 'VERIFIED' and new.status <> 'REVOKED'))
      and to_jsonb(new) - 'participant_id' is distinct from to_jsonb(old) - 'participant_id' then
    raise exception 'an attainment that was settled never changes' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger attainment_keeps_what_was_settled
  before update on attainment for each row execute function attainment_keeps_what_was_settled();

alter table attainment enable row level security;
alter table attainment force row level security;
-- It goes with the participant from one employer to the next; an employer keeps what was submitted to it.
create policy attainment_seen_by_both on attainment for select to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
    or participant_id = (select own_participant())
  );
create policy attainment_begun_by_the_participant on attainment for insert to ${app}
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or (employer = (select current_setting('app.organisation', true))
      and participant_id = (select own_participant()))
  );
create policy attainment_changed_by_both on attainment for update to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
    or participant_id = (select own_participant())
  )
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
  );
grant select, insert,
  update (employer, status, rating, self_assessment, conversation_on, conversation_with, submitted_at, submitted_evidence,
    verified_on, expires_on, updated_at, version)
  on attainment to ${app};

-- The files that a participant shows for it, by their content.
create table attainment_evidence (
  id uuid primary key,
  attainment_id uuid not null references attainment,
  kind text not null,
  name text not null,
  sha256 text not null,
  bytes bigint not null,
  media_type text not null,
  added_at timestamptz not null,
  constraint attainment_evidence_kind_is_one check (kind in ('DOCUMENT', 'THREE_SIXTY')),
  constraint attainment_evidence_name_fits check (length(name) between 1 and 200),
  constraint attainment_evidence_digest check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint attainment_evidence_size check (bytes between 1 and 52428800),
  constraint attainment_evidence_media_type_is_one check (media_type in ('PDF', 'DOCX', 'XLSX', 'PPTX', 'PNG', 'JPEG'))
);
create unique index attainment_evidence_once on attainment_evidence (attainment_id, sha256);
-- Whether an object is still named.
create index attainment_evidence_by_content on attainment_evidence (sha256);

alter table attainment_evidence enable row level security;
alter table attainment_evidence force row level security;
-- Seen by whoever sees the attainment; added and taken back by whom it is about.
create policy attainment_evidence_seen_with_its_attainment on attainment_evidence for select to ${app}
  using (exists (select 1 from attainment a where a.id = attainment_id));
create policy attainment_evidence_added_by_the_participant on attainment_evidence for insert to ${app}
  with check (exists (
    select 1 from attainment a where a.id = attainment_id and a.participant_id = (select own_participant())));
create policy attainment_evidence_taken_back_by_the_participant on attainment_evidence for delete to ${app}
  using (exists (
    select 1 from attainment a where a.id = attainment_id and a.participant_id = (select own_participant())));
grant select, insert, delete on attainment_evidence to ${app};

-- What others have said of it, each time.
create table attainment_judgement (
  id uuid primary key,
  attainment_id uuid not null references attainment,
  verdict text not null,
  reason text,
  words text,
  -- Which set of evidence they had seen.
  evidence text not null,
  judged_by text not null,
  judged_as text not null,
  judged_at timestamptz not null,
  constraint attainment_judgement_verdict_is_one check (verdict in ('RETURNED', 'VERIFIED', 'DECLINED', 'REVOKED')),
  constraint attainment_judgement_reason_is_one check (
    reason in ('EVIDENCE_INSUFFICIENT', 'EVIDENCE_UNCLEAR', 'NOT_AT_THIS_STAGE', 'VERIFIED_IN_ERROR', 'MALPRACTICE', 'OTHER')),
  constraint attainment_judgement_has_its_reason check (
    (verdict = 'VERIFIED') = (reason is null) and (reason is null) = (words is null)),
  constraint attainment_judgement_words_fit check (length(words) between 1 and 5000),
  constraint attainment_judgement_evidence_digest check (evidence ~ '^[0-9a-f]{64}$'),
  constraint attainment_judgement_as_one check (judged_as in ('LEARNING_LEAD', 'LINE_MANAGER'))
);
create index attainment_judgement_of_attainment on attainment_judgement (attainment_id, id);

alter table attainment_judgement enable row level security;
alter table attainment_judgement force row level security;
create policy attainment_judgement_seen_with_its_attainment on attainment_judgement for select to ${app}
  using (exists (select 1 from attainment a where a.id = attainment_id));
-- By the employer, and by nobody about themselves.
create policy attainment_judgement_made_by_the_employer on attainment_judgement for insert to ${app}
  with check (exists (
    select 1 from attainment a where a.id = attainment_id
      and a.employer = (select current_setting('app.organisation', true))
      and a.begun_by <> judged_by
      and a.participant_id is distinct from (select own_participant())));
grant select, insert on attainment_judgement to ${app};
