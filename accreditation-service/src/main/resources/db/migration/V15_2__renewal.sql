-- By which decision an accreditation was granted, and which other one of the course it follows or is followed by.
alter table accreditation
    add column decision text not null default 'ACCREDITED',
    add column predecessor text references accreditation (number),
    add column successor text references accreditation (number),
    add constraint accreditation_decision_known check (decision in
        ('ACCREDITED', 'ACCREDITED_WITH_CONDITIONS', 'PROVISIONAL'));

-- Which turns of the calendar have been announced. That they come is known from the standings; each is announced once.
create table accreditation_turn (
    accreditation_id uuid not null references accreditation,
    kind             text not null,
    on_day           date not null,
    announced_at     timestamptz not null,
    primary key (accreditation_id, kind, on_day),
    constraint accreditation_turn_kind_known check (kind in ('RENEWAL_DUE', 'EXPIRED', 'TEACH_OUT_ENDED'))
);
-- What turns when.
create index accreditation_standing_expiring on accreditation_standing (holds_from)
    where known_until is null and status = 'EXPIRED';
create index accreditation_standing_taught_out on accreditation_standing (holds_until)
    where known_until is null and status = 'TEACH_OUT';

alter table accreditation_turn enable row level security;
alter table accreditation_turn force row level security;
create policy accreditation_turn_is_the_national_bodys on accreditation_turn to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert on accreditation_turn to ${app};
