-- A read model that shows whatever goes wrong: adding twice, leaving out and mixing up all leave traces.
create table tally (
    generation integer not null,
    subject uuid not null,
    total bigint not null,
    sequences text not null,
    constraint tally_pkey primary key (generation, subject)
);
grant select, insert, update, delete on tally to ${app};
