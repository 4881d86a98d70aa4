create table note (
  id uuid primary key,
  organisation text not null,
  text text not null,
  version bigint not null,
  constraint note_says_something check (text <> ''),
  constraint note_said_once unique (organisation, text)
);

alter table note enable row level security;
alter table note force row level security;
create policy note_seen_by_its_organisation on note to ${app}
  using ((select current_setting('app.reach', true)) = 'ALL'
    or organisation = (select current_setting('app.organisation', true)))
  with check ((select current_setting('app.reach', true)) = 'ALL'
    or organisation = (select current_setting('app.organisation', true)));

grant select, insert, update, delete on note to ${app};
