-- The first answer to a request that its caller may repeat, kept for a day.

create table idempotency_key (
  organisation text not null,
  actor text not null,
  key text not null,
  request bytea not null, -- SHA-256 of method, path and content
  status int not null,
  location text,
  etag text,
  body text,
  answered_at timestamptz not null,
  primary key (organisation, actor, key),
  constraint idempotency_key_is_visible_ascii check (key ~ '^[!-~]{1,255}$'),
  constraint idempotency_key_keeps_successes check (status between 200 and 299)
);

-- What is to be forgotten.
create index idempotency_key_answered on idempotency_key (answered_at);

alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;

create policy idempotency_key_of_its_caller on idempotency_key to ${app}
  using (
    organisation = (select current_setting('app.organisation', true))
    and actor = (select current_setting('app.actor', true))
  )
  with check (
    organisation = (select current_setting('app.organisation', true))
    and actor = (select current_setting('app.actor', true))
  );

-- The service's own clean-up, which answers nobody.
create policy idempotency_key_forgotten on idempotency_key for all to ${app}
  using ((select current_setting('app.reach', true)) = 'ALL' and (select current_setting('app.organisation', true)) = '')
  with check (false);

grant select, insert, delete on idempotency_key to ${app};
