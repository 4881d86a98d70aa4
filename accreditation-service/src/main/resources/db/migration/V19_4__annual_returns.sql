-- What a provider tells each year of an accredited course: due twenty working days after the anniversary of its accreditation.
create table annual_return (
    id                   uuid primary key,
    accreditation_number text not null references accreditation (number),
    provider             text not null,
    year                 int not null,
    year_ended_on        date not null,
    due_on               date not null,
    status               text not null,
    cohorts_run          int,
    participants         int,
    changes              text,
    improvements         text,
    complaints           int,
    complaint_themes     text,
    equality_actions     text,
    signed_by            text,
    submitted_at         timestamptz,
    query                text,
    next_reminder_on     date,
    updated_at           timestamptz not null,
    version              bigint not null,
    constraint annual_return_once_a_year unique (accreditation_number, year),
    constraint annual_return_status_known check (status in ('DUE', 'DRAFT', 'SUBMITTED', 'QUERIED', 'ACCEPTED')),
    constraint annual_return_counts_are_not_negative check (cohorts_run >= 0 and participants >= 0 and complaints >= 0),
    constraint annual_return_lengths check (
        length(changes) <= 10000 and length(improvements) <= 10000 and length(complaint_themes) <= 10000
        and length(equality_actions) <= 10000 and length(signed_by) <= 200 and length(query) <= 10000),
    constraint annual_return_whole_once_submitted check (
        status in ('DUE', 'DRAFT', 'QUERIED')
        or (cohorts_run is not null and participants is not null and changes is not null and improvements is not null
            and complaints is not null and equality_actions is not null and signed_by is not null
            and submitted_at is not null)),
    constraint annual_return_query_says_what check (status <> 'QUERIED' or query is not null)
);
create index annual_return_due on annual_return (due_on, id) where status in ('DUE', 'DRAFT');
create index annual_return_reminder on annual_return (next_reminder_on) where next_reminder_on is not null;

alter table annual_return enable row level security;
alter table annual_return force row level security;
create policy annual_return_seen_by_its_provider on annual_return to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL'
        or provider = (select current_setting('app.organisation', true)))
    with check ((select current_setting('app.reach', true)) = 'ALL'
        or provider = (select current_setting('app.organisation', true)));
grant select, insert, update on annual_return to ${app};
