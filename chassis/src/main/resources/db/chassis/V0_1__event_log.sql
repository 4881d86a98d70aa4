-- The event log: outbox, audit trail and change feed in one. A row is written in the transaction of the change it tells
-- of. Later the sequencer gives it its position and seal, once; otherwise it is never updated nor deleted.

create table event_log (
    entry bigint generated always as identity,
    -- Dense, given after the commit in the order of entry. Null: committed but not yet sequenced.
    position bigint,
    id uuid not null,
    subject uuid not null,
    -- The subject's own count, from 1. Two transactions that change one subject at once collide here.
    sequence bigint not null,
    type text not null,
    time timestamptz not null,
    actor text not null,
    actor_kind text not null,
    -- On whose behalf; empty for the service itself.
    organisation text not null,
    reason text,
    correlation_id text not null,
    traceparent text,
    -- The organisations that may read it; empty means everyone.
    audience text[] not null,
    -- The JSON as text, because the seal is over its very bytes.
    data text not null,
    -- SHA-256 over the previous seal and this row's canonical bytes.
    seal bytea,
    constraint event_log_pkey primary key (entry),
    constraint event_log_position unique (position),
    constraint event_log_id unique (id),
    constraint event_log_subject_sequence unique (subject, sequence),
    constraint event_log_sequence_from_one check (sequence > 0),
    constraint event_log_position_from_one check (position > 0),
    constraint event_log_position_with_seal check ((position is null) = (seal is null)),
    constraint event_log_seal_is_sha256 check (octet_length(seal) = 32)
);

-- What the sequencer looks for. Small: a row leaves it as soon as it has its position.
create index event_log_unsequenced on event_log (entry) where position is null;

-- Every row is updated exactly once, so dead versions come in step with inserts: clear them early and often.
alter table event_log set (
    autovacuum_vacuum_scale_factor = 0.02,
    autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_insert_scale_factor = 0.05,
    autovacuum_vacuum_cost_delay = 0,
    autovacuum_analyze_scale_factor = 0.05
);

alter table event_log enable row level security;
alter table event_log force row level security;

create policy event_log_read_by_its_audience on event_log for select to ${app}
    using (
        audience = '{}'
        or (select current_setting('app.reach', true)) = 'ALL'
        or (select current_setting('app.organisation', true)) = any (audience)
    );
create policy event_log_written_by_all on event_log for insert to ${app} with check (true);
create policy event_log_sequenced_by_one on event_log to ${sequencer} using (true);
-- For the two functions below, which run as the owner.
create policy event_log_counted_by_its_owner on event_log for select to current_user using (true);

-- Column by column: the application can neither choose a position nor forge a seal.
grant select on event_log to ${app};
grant insert (id, subject, sequence, type, time, actor, actor_kind, organisation, reason, correlation_id, traceparent,
    audience, data) on event_log to ${app};
grant select, update (position, seal) on event_log to ${sequencer};

-- How many events a subject has, whoever asks: a caller outside the audience of a subject's last event must still get
-- the number after it.
create function event_count_of(subject_id uuid) returns bigint
    language sql stable security definer
begin atomic
    select coalesce(max(e.sequence), 0) from event_log e where e.subject = subject_id;
end;

-- The last position given, whoever asks: a reader who may see few events must still move on.
create function event_log_head() returns bigint
    language sql stable security definer
begin atomic
    select coalesce(max(e.position), 0) from event_log e;
end;

revoke execute on function event_count_of(uuid), event_log_head() from public;
grant execute on function event_count_of(uuid), event_log_head() to ${app};
