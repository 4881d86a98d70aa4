-- How far the log has been acknowledged outside: the position, and its seal as an anchor. A log that ends before its
-- anchor, or has another seal there, was tampered with or restored from an older copy.

create table relay_cursor (
    name text not null,
    position bigint not null,
    seal bytea not null,
    constraint relay_cursor_pkey primary key (name),
    constraint relay_cursor_seal_is_sha256 check (octet_length(seal) = 32)
);

-- The chain begins with a seal of zeros.
insert into relay_cursor (name, position, seal) values ('kafka', 0, decode(repeat('00', 32), 'hex'));

grant select on relay_cursor to ${app};
grant select, update (position, seal) on relay_cursor to ${sequencer};
