-- What came of a 360-degree feedback about a participant on a competency, in numbers and in words: evidence beside the files. One is
-- never changed: said anew, it is another one, and what was submitted stays as it was seen.
create table attainment_three_sixty (
  id uuid primary key,
  attainment_id uuid not null references attainment,
  instrument text not null,
  collected_from date not null,
  collected_until date not null,
  ratings jsonb not null,
  words text not null,
  sha256 text not null,
  added_at timestamptz not null,
  constraint attainment_three_sixty_instrument_fits check (length(instrument) between 1 and 200),
  constraint attainment_three_sixty_collected_in_order check (collected_from <= collected_until),
  constraint attainment_three_sixty_collected_before_it_is_shown
    check (collected_until <= (added_at at time zone 'Europe/London')::date),
  constraint attainment_three_sixty_ratings_are_few
    check (jsonb_typeof(ratings) = 'array' and jsonb_array_length(ratings) between 1 and 4),
  -- Nobody who answered is to be recognised, and who has one manager has not been seen from all sides.
  constraint attainment_three_sixty_nobody_recognisable
    check (not jsonb_path_exists(ratings, '$[*] ? (@.group != "MANAGER" && @.raters < 3)')),
  constraint attainment_three_sixty_not_managers_only
    check (jsonb_path_exists(ratings, '$[*] ? (@.group != "MANAGER")')),
  constraint attainment_three_sixty_words_fit check (length(words) between 1 and 5000),
  constraint attainment_three_sixty_digest check (sha256 ~ '^[0-9a-f]{64}$')
);
-- What is shown for an attainment.
create index attainment_three_sixty_of_attainment on attainment_three_sixty (attainment_id, id);

alter table attainment_three_sixty enable row level security;
alter table attainment_three_sixty force row level security;
-- Seen by whoever sees the attainment; added by whom it is about, and taken back until it was submitted.
create policy attainment_three_sixty_seen_with_its_attainment on attainment_three_sixty for select to ${app}
  using (exists (select 1 from attainment a where a.id = attainment_id));
create policy attainment_three_sixty_added_by_the_participant on attainment_three_sixty for insert to ${app}
  with check (exists (
    select 1 from attainment a where a.id = attainment_id and a.participant_id = (select own_participant())
      and a.status in ('DRAFT', 'SUBMITTED', 'RETURNED')));
create policy attainment_three_sixty_taken_back_by_the_participant on attainment_three_sixty for delete to ${app}
  using (exists (
    select 1 from attainment a where a.id = attainment_id and a.participant_id = (select own_participant())
      and a.status in ('DRAFT', 'SUBMITTED', 'RETURNED')
      and (a.submitted_at is null or added_at > a.submitted_at)));
grant select, insert, delete on attainment_three_sixty to ${app};

select holds('attainment_three_sixty', 'attainment_id in (select a.id from attainment a where a.participant_id = $1)',
  'DELETED', true, 'id attainment_id instrument collected_from collected_until ratings words sha256 added_at');
select erasure_reaches();
