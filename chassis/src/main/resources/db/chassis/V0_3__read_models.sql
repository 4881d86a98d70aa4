-- What a service keeps of the facts of others is filled by generations. Readers join on the present one; a rebuild fills
-- the next beside it and takes its place in one transaction.

create table read_model (
    name text not null,
    -- What readers see.
    generation integer not null,
    -- What a rebuild is filling, if one is under way.
    rebuilding integer,
    rebuild_asked_at timestamptz,
    -- Set from the moment readers left it (or a rebuild was given up) until its rows are gone.
    forgetting integer,
    constraint read_model_pkey primary key (name),
    constraint read_model_rebuilds_another check (rebuilding <> generation),
    constraint read_model_forgets_another check (forgetting <> generation and forgetting <> rebuilding)
);

grant select, insert, update on read_model to ${app};

-- For joins: where c.generation = (select read_model_generation('things')).
create function read_model_generation(model text) returns integer
    language sql stable parallel safe
begin atomic
    select r.generation from read_model r where r.name = model;
end;

-- The last sequence applied of each subject: what makes a duplicate or a late event harmless.
create table consumed (
    read_model text not null,
    generation integer not null,
    subject uuid not null,
    sequence bigint not null,
    constraint consumed_pkey primary key (read_model, generation, subject)
) with (fillfactor = 80);

grant select, insert, update, delete on consumed to ${app};

-- Where to read on in each partition, written with the events' effects: the database, not Kafka, knows what is applied.
create table consumed_offset (
    read_model text not null,
    generation integer not null,
    topic text not null,
    partition integer not null,
    next_offset bigint not null,
    -- Where the partition ended when a rebuild was asked for: readers do not change over before that is applied.
    rebuild_until bigint,
    constraint consumed_offset_pkey primary key (read_model, generation, topic, partition)
);

grant select, insert, update, delete on consumed_offset to ${app};
