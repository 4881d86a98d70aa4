-- What was counted last of each accreditation: how it went in the year to a day, and which thresholds that crosses. Counted once a
-- day, so that nothing of it changes with what happens at a moment.
create table signal (
    accreditation_id     uuid primary key references accreditation,
    accreditation_number text not null,
    provider             text not null,
    stage                text not null,
    -- Null until it is counted for the first time.
    counted_on           date,
    -- When it is counted next; null once it is over.
    next_count_on        date,
    taught               int not null,
    completed            int not null,
    withdrawn            int not null,
    left_for_quality     int not null,
    passed               int not null,
    not_passed           int not null,
    stage_providers      int not null,
    stage_passed         int not null,
    stage_not_passed     int not null,
    crossed              text[] not null,
    constraint signal_once_for_a_number unique (accreditation_number),
    constraint signal_counts_are_not_negative check (
        0 <= all (array[taught, completed, withdrawn, left_for_quality, passed, not_passed, stage_providers, stage_passed,
            stage_not_passed])),
    constraint signal_thresholds_known check (crossed <@ array[
        'QUALITY_WITHDRAWALS', 'COMPLETION_LOW', 'PASS_RATE_BELOW_STAGE', 'CONCERNS_SUBSTANTIATED', 'RETURN_OVERDUE'])
);
create index signal_to_count on signal (next_count_on) where next_count_on is not null;
create index signal_of_stage on signal (stage, provider);
create index signal_crossed on signal (accreditation_id) where crossed <> '{}';

alter table signal enable row level security;
alter table signal force row level security;
create policy signal_read_by_its_provider on signal for select to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL'
        or provider = (select current_setting('app.organisation', true)));
create policy signal_counted_by_the_service on signal to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert, update on signal to ${app};
