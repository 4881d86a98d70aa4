-- That a certificate does not count any more. The certificate itself is never changed.
create table certificate_revocation (
  certificate_id uuid not null references certificate,
  reason text not null,
  text text not null,
  revoked_on date not null,
  revoked_at timestamptz not null,
  revoked_by text not null,
  revoked_for text not null,
  constraint certificate_revoked_once primary key (certificate_id),
  constraint certificate_revocation_reason_is_one
    check (reason in ('ISSUED_IN_ERROR', 'OUTCOME_CORRECTED', 'MALPRACTICE', 'OTHER')),
  constraint certificate_revocation_text_fits check (length(text) between 1 and 10000)
);

-- What the holder's link has to know to be shown the name: only the hash of it is kept.
create table certificate_link (
  certificate_id uuid primary key references certificate,
  secret_sha256 bytea not null,
  renewed_at timestamptz not null,
  constraint certificate_link_is_a_sha256 check (length(secret_sha256) = 32)
);

alter table certificate_revocation enable row level security;
alter table certificate_revocation force row level security;
alter table certificate_link enable row level security;
alter table certificate_link force row level security;

-- Seen by whoever sees the certificate: its own policy applies within.
create policy certificate_revocation_seen_with_its_certificate on certificate_revocation for select to ${app}
  using (exists (select 1 from certificate c where c.id = certificate_id));
create policy certificate_revoked_by_provider_and_national_body on certificate_revocation for insert to ${app}
  with check (exists (
    select 1 from certificate c
    where c.id = certificate_id
      and ((select current_setting('app.reach', true)) = 'ALL'
        or c.provider = (select current_setting('app.organisation', true)))
  ));

create policy certificate_link_seen_with_its_certificate on certificate_link for select to ${app}
  using (exists (select 1 from certificate c where c.id = certificate_id));
-- Participants act for the trust that employs them; which of them it is, the application asks.
create policy certificate_link_given_by_the_employer on certificate_link for insert to ${app}
  with check (exists (
    select 1 from certificate c
    where c.id = certificate_id
      and ((select current_setting('app.reach', true)) = 'ALL'
        or c.employer = (select current_setting('app.organisation', true)))
  ));
create policy certificate_link_renewed_by_the_employer on certificate_link for update to ${app}
  using (exists (
    select 1 from certificate c
    where c.id = certificate_id
      and ((select current_setting('app.reach', true)) = 'ALL'
        or c.employer = (select current_setting('app.organisation', true)))
  ))
  with check (exists (
    select 1 from certificate c
    where c.id = certificate_id
      and ((select current_setting('app.reach', true)) = 'ALL'
        or c.employer = (select current_setting('app.organisation', true)))
  ));

grant select, insert on certificate_revocation to ${app};
grant select, insert, update (secret_sha256, renewed_at) on certificate_link to ${app};
