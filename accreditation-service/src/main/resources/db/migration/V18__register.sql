-- By what the public register is searched, and the feed of its changes.

-- Where the provider mostly gave its training when the course was accredited. What was accredited before says nothing of
-- it, and the previous release goes on saying nothing.
alter table accreditation add column region text not null default 'NATIONAL'
    constraint accreditation_region_known check (region in
        ('NORTH_EAST_AND_YORKSHIRE', 'NORTH_WEST', 'MIDLANDS', 'EAST_OF_ENGLAND', 'LONDON', 'SOUTH_EAST', 'SOUTH_WEST',
         'NATIONAL'));

create index accreditation_of_region on accreditation (region, id);
create index accreditation_of_delivery on accreditation (delivery, id);
-- Few begin later than on the day on which they are granted.
create index accreditation_by_start on accreditation (valid_from, id);
-- The count within the number: parts of the site map are ranges of it.
create index accreditation_by_count on accreditation ((split_part(number, '-', 2)::bigint));

-- What is known now of an accreditation, for the version of an entry and the status of many.
create index accreditation_standing_known on accreditation_standing (accreditation_id, holds_from)
    include (holds_until, status) where known_until is null;
-- Those of one status, of which most are rare.
create index accreditation_standing_by_status on accreditation_standing (status, accreditation_id)
    include (holds_from, holds_until, known_from, known_until);

-- The changes of the register in the order of the log, with numbers of their own: positions in the log would tell how much
-- else happens.
create table register_change (
    number        bigint primary key,
    at            timestamptz not null,
    accreditation text not null,
    type          text not null,
    constraint register_change_number_from_one check (number > 0)
);

alter table register_change enable row level security;
alter table register_change force row level security;
create policy register_change_read_by_everyone on register_change for select to ${app} using (true);
create policy register_change_written_by_the_service on register_change for insert to ${app}
    with check ((select current_setting('app.reach', true)) = 'ALL'
        and (select current_setting('app.organisation', true)) = '');
grant select, insert on register_change to ${app};

-- How far the log has been looked through for them. One row; whoever holds it numbers.
create table register_feed (
    one      boolean primary key default true,
    position bigint not null,
    constraint register_feed_is_one check (one)
);
insert into register_feed (position) values (0);

alter table register_feed enable row level security;
alter table register_feed force row level security;
create policy register_feed_of_the_service on register_feed to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL'
        and (select current_setting('app.organisation', true)) = '')
    with check ((select current_setting('app.reach', true)) = 'ALL'
        and (select current_setting('app.organisation', true)) = '');
grant select, update on register_feed to ${app};
