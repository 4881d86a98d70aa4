-- What participants learned before, and what of it counts on the course that they are enrolled on.
create table prior_learning (
  id uuid primary key,
  participant_id uuid not null references participant,
  enrolment_id uuid not null references enrolment,
  employer text not null,
  provider text not null,
  title text not null,
  institution text not null,
  finished_on date not null,
  hours int not null,
  outcomes text[] not null,
  status text not null,
  recognised_hours int,
  recognised_outcomes text[],
  -- It was judged once, and is or was looked at again.
  asked_again boolean not null,
  claimed_at timestamptz not null,
  claimed_by text not null,
  updated_at timestamptz not null,
  version bigint not null,
  constraint prior_learning_status_is_one
    check (status in ('CLAIMED', 'UNDER_REVIEW', 'RECOGNISED', 'NOT_RECOGNISED', 'WITHDRAWN')),
  constraint prior_learning_title_fits check (length(title) between 1 and 200),
  constraint prior_learning_institution_fits check (length(institution) between 1 and 200),
  constraint prior_learning_before_it_is_claimed check (finished_on <= (claimed_at at time zone 'Europe/London')::date),
  constraint prior_learning_hours_fit check (hours between 1 and 5000),
  constraint prior_learning_outcomes_fit check (cardinality(outcomes) between 1 and 100),
  constraint prior_learning_recognised_whole check (
    (status = 'RECOGNISED') = (recognised_hours is not null)
    and (recognised_hours is null) = (recognised_outcomes is null)),
  -- Never more than was claimed.
  constraint prior_learning_recognised_fits check (
    recognised_hours between 1 and hours and cardinality(recognised_outcomes) >= 1 and recognised_outcomes <@ outcomes)
);
-- What is claimed on an enrolment, by a person, at a trust and of a provider, there with status=
create index prior_learning_of_enrolment on prior_learning (enrolment_id, id);
create index prior_learning_of_participant on prior_learning (participant_id, id);
create index prior_learning_of_employer on prior_learning (employer, id);
create index prior_learning_of_provider on prior_learning (provider, id);
create index prior_learning_claimed_of_provider on prior_learning (provider, id) where status = 'CLAIMED';

alter table prior_learning enable row level security;
alter table prior_learning force row level security;
-- Whoever sees the enrolment sees what is claimed on it, and nobody else.
create policy prior_learning_seen_with_its_enrolment on prior_learning for select to ${app}
  using (exists (select 1 from enrolment e where e.id = enrolment_id));
create policy prior_learning_claimed_on_the_enrolment on prior_learning for insert to ${app}
  with check (status = 'CLAIMED' and exists (
    select 1 from enrolment e where e.id = enrolment_id and e.participant_id = prior_learning.participant_id
      and (e.employer = (select current_setting('app.organisation', true))
        or e.participant_id = (select own_participant()))));
create policy prior_learning_changed_with_its_enrolment on prior_learning for update to ${app}
  using (exists (select 1 from enrolment e where e.id = enrolment_id))
  with check (exists (select 1 from enrolment e where e.id = enrolment_id));
grant select, insert, update (status, recognised_hours, recognised_outcomes, asked_again, updated_at, version)
  on prior_learning to ${app};

-- The files that show it, by their content.
create table prior_learning_evidence (
  id uuid primary key,
  prior_learning_id uuid not null references prior_learning,
  name text not null,
  sha256 text not null,
  bytes bigint not null,
  media_type text not null,
  added_at timestamptz not null,
  constraint prior_learning_evidence_name_fits check (length(name) between 1 and 200),
  constraint prior_learning_evidence_digest check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint prior_learning_evidence_size check (bytes between 1 and 52428800),
  constraint prior_learning_evidence_media_type_is_one
    check (media_type in ('PDF', 'DOCX', 'XLSX', 'PPTX', 'PNG', 'JPEG'))
);
create unique index prior_learning_evidence_once on prior_learning_evidence (prior_learning_id, sha256);
-- Whether an object is still named.
create index prior_learning_evidence_by_content on prior_learning_evidence (sha256);

alter table prior_learning_evidence enable row level security;
alter table prior_learning_evidence force row level security;
create policy prior_learning_evidence_seen_with_its_claim on prior_learning_evidence for select to ${app}
  using (exists (select 1 from prior_learning p where p.id = prior_learning_id));
create policy prior_learning_evidence_added_by_who_claims on prior_learning_evidence for insert to ${app}
  with check (exists (
    select 1 from prior_learning p join enrolment e on e.id = p.enrolment_id
    where p.id = prior_learning_id
      and (e.employer = (select current_setting('app.organisation', true))
        or e.participant_id = (select own_participant()))));
create policy prior_learning_evidence_taken_back_by_who_claims on prior_learning_evidence for delete to ${app}
  using (exists (
    select 1 from prior_learning p join enrolment e on e.id = p.enrolment_id
    where p.id = prior_learning_id and p.status = 'CLAIMED'
      and (e.employer = (select current_setting('app.organisation', true))
        or e.participant_id = (select own_participant()))));
grant select, insert, delete on prior_learning_evidence to ${app};

-- What the provider said of it, each time.
create table prior_learning_judgement (
  id uuid primary key,
  prior_learning_id uuid not null references prior_learning,
  verdict text not null,
  hours int,
  outcomes text[],
  reason text,
  words text not null,
  judged_by text not null,
  judged_at timestamptz not null,
  constraint prior_learning_judgement_verdict_is_one check (verdict in ('RECOGNISED', 'NOT_RECOGNISED')),
  constraint prior_learning_judgement_reason_is_one check (reason in (
    'EVIDENCE_INSUFFICIENT', 'OTHER_OUTCOMES', 'NOT_AT_THIS_STAGE', 'NOT_ASSESSED', 'OUT_OF_DATE', 'OTHER')),
  constraint prior_learning_judgement_has_what_it_needs check (
    (verdict = 'RECOGNISED') = (hours is not null) and (hours is null) = (outcomes is null)
    and (verdict = 'RECOGNISED' or reason is not null)),
  constraint prior_learning_judgement_words_fit check (length(words) between 1 and 5000)
);
create index prior_learning_judgement_of_claim on prior_learning_judgement (prior_learning_id, id);

alter table prior_learning_judgement enable row level security;
alter table prior_learning_judgement force row level security;
create policy prior_learning_judgement_seen_with_its_claim on prior_learning_judgement for select to ${app}
  using (exists (select 1 from prior_learning p where p.id = prior_learning_id));
-- By the provider, and by nobody about themselves or about what they claimed.
create policy prior_learning_judgement_made_by_the_provider on prior_learning_judgement for insert to ${app}
  with check (exists (
    select 1 from prior_learning p where p.id = prior_learning_id
      and p.provider = (select current_setting('app.organisation', true))
      and p.claimed_by <> judged_by
      and p.participant_id is distinct from (select own_participant())));
grant select, insert on prior_learning_judgement to ${app};

select holds('prior_learning', 'participant_id = $1', 'ERASED', true,
  'id participant_id enrolment_id employer provider finished_on hours outcomes status recognised_hours'
  ' recognised_outcomes asked_again claimed_at updated_at', 'version',
  '{"title": "''Erased''", "institution": "''Erased''"}', '{"claimed_by": "''erased''"}');
select holds('prior_learning_evidence',
  'prior_learning_id in (select p.id from prior_learning p where p.participant_id = $1)', 'DELETED', true,
  'id prior_learning_id name sha256 bytes media_type added_at');
select holds('prior_learning_judgement',
  'prior_learning_id in (select p.id from prior_learning p where p.participant_id = $1)', 'ERASED', true,
  'id prior_learning_id verdict hours outcomes reason judged_by judged_at', '', '{"words": "''Erased''"}');
select erasure_reaches();
