-- Events that wait: the one that could not be applied, and those of the same subject behind it.

create table parked (
    read_model text not null,
    generation integer not null,
    subject uuid not null,
    -- Null: the record could not be read as an event, so its place is unknown.
    sequence bigint,
    topic text not null,
    partition integer not null,
    record_offset bigint not null,
    -- POISON: could not be applied. BEHIND: waits for a poison one. GAP: one before it has not arrived. UNREADABLE.
    reason text not null,
    -- The class of the failure and the rule's code; never a message, which may hold data.
    detail text,
    attempts integer not null,
    since timestamptz not null,
    -- The record as it came.
    headers text not null,
    value bytea,
    constraint parked_pkey primary key (read_model, generation, topic, partition, record_offset),
    constraint parked_reason check (reason in ('POISON', 'BEHIND', 'GAP', 'UNREADABLE'))
);

create unique index parked_subject_sequence on parked (read_model, generation, subject, sequence);

grant select, insert, update, delete on parked to ${app};
