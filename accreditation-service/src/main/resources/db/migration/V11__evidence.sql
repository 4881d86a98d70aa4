-- A file that a provider shows for something: announced, then sent. What is in it lies in the store of objects.
create table evidence (
    id              uuid primary key,
    provider        text not null,
    about_kind      text not null,
    about_id        uuid not null,
    name            text not null,
    declared_type   text not null,
    declared_bytes  bigint not null,
    declared_sha256 text,
    status          text not null,
    sha256          text,
    bytes           bigint,
    detected_type   text,
    refusal         text,
    added_by        text not null,
    created_at      timestamptz not null,
    stored_at       timestamptz,
    removed_at      timestamptz,
    version         bigint not null,
    constraint evidence_provider_is_a_code check (provider ~ '^[A-Z0-9]{3,6}$'),
    constraint evidence_about_kind_form check (about_kind ~ '^[A-Z][A-Z_]{0,29}$'),
    constraint evidence_name_length check (length(name) between 1 and 200),
    constraint evidence_name_is_no_path check (name !~ '[/\\]' and name not in ('.', '..')),
    constraint evidence_types_known check (
        declared_type in ('PDF', 'DOCX', 'XLSX', 'PPTX', 'PNG', 'JPEG')
        and detected_type in ('PDF', 'DOCX', 'XLSX', 'PPTX', 'PNG', 'JPEG')),
    constraint evidence_size check (declared_bytes between 1 and 52428800 and bytes between 1 and 52428800),
    constraint evidence_digests check (declared_sha256 ~ '^[0-9a-f]{64}$' and sha256 ~ '^[0-9a-f]{64}$'),
    constraint evidence_status_known check (status in ('EXPECTED', 'STORED', 'REFUSED')),
    constraint evidence_stored_whole check (
        (status = 'STORED') = (sha256 is not null and bytes is not null and detected_type is not null
            and stored_at is not null)),
    constraint evidence_stored_as_declared check (
        status <> 'STORED' or (bytes = declared_bytes and coalesce(sha256 = declared_sha256, true))),
    constraint evidence_refusal_has_a_code check ((status = 'REFUSED') = (refusal is not null))
);

create index evidence_about on evidence (about_kind, about_id, id);
-- What was announced and never sent.
create index evidence_expected on evidence (created_at) where status = 'EXPECTED' and removed_at is null;
-- Whether anything still names an object.
create index evidence_by_content on evidence (sha256) where removed_at is null;

alter table evidence enable row level security;
alter table evidence force row level security;
create policy evidence_seen_by_its_provider on evidence to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL'
        or provider = (select current_setting('app.organisation', true)))
    with check ((select current_setting('app.reach', true)) = 'ALL'
        or provider = (select current_setting('app.organisation', true)));
grant select, insert, update on evidence to ${app};

-- That there is an object with this content, and when it was last put or found in use. Whose it is, rows elsewhere say.
create table kept_object (
    sha256       text primary key,
    bytes        bigint not null,
    stored_at    timestamptz not null,
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
