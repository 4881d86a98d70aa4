-- What participants did for their continuing professional development: a ledger, of which nothing is ever changed. What was
-- entered wrongly is taken back by an entry against it.
create table cpd_entry (
  id uuid primary key,
  participant_id uuid not null references participant,
  employer text not null,
  year int not null,
  done_on date not null,
  source text not null,
  points numeric(4, 1) not null,
  note text not null,
  reverses uuid references cpd_entry,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint cpd_entry_is_of_its_year check (year = extract(year from done_on)),
  constraint cpd_entry_source_is_one
    check (source in ('COURSE', 'TEACHING', 'COACHING', 'CONFERENCE', 'READING', 'REFLECTION', 'OTHER')),
  constraint cpd_entry_points_fit check (points between -100 and 100 and points <> 0),
  constraint cpd_entry_takes_back_what_it_reverses check ((reverses is null) = (points > 0)),
  constraint cpd_entry_note_fits check (length(note) between 1 and 2000)
);
create unique index cpd_entry_reversed_once on cpd_entry (reverses);
-- GET /v1/participants/me/cpd, with and without year=
create index cpd_entry_of_participant on cpd_entry (participant_id, id);
create index cpd_entry_of_year on cpd_entry (participant_id, year, id);

alter table cpd_entry enable row level security;
alter table cpd_entry force row level security;
-- Participants act for the trust that employs them; which of them it is, the application asks.
create policy cpd_entry_seen_within_the_employer on cpd_entry for select to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
  );
create policy cpd_entry_made_within_the_employer on cpd_entry for insert to ${app}
  with check (
    (select current_setting('app.reach', true)) = 'ALL'
    or employer = (select current_setting('app.organisation', true))
  );
grant select, insert on cpd_entry to ${app};
