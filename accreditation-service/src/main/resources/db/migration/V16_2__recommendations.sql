-- What panels recommended, in full and for ever; the submission keeps the one that stands.
create table panel_recommendation (
    id             uuid primary key,
    submission_id  uuid not null references submission,
    revision       int not null,
    panel_id       uuid not null references panel,
    recommended    text not null,
    reason         text,
    reason_text    text not null,
    recommended_by text not null,
    recommended_at timestamptz not null,
    constraint panel_recommendation_known check (recommended in
        ('ACCREDITED', 'ACCREDITED_WITH_CONDITIONS', 'PROVISIONAL', 'REFUSED', 'DEFERRED')),
    constraint panel_recommendation_has_a_reason check (
        (recommended in ('REFUSED', 'DEFERRED')) = (reason is not null)),
    constraint panel_recommendation_reason_text_length check (length(reason_text) between 1 and 10000),
    constraint panel_recommendation_by_who_was_there
        foreign key (panel_id, recommended_by) references panel_attendance (panel_id, account)
);
create index panel_recommendation_of_submission on panel_recommendation (submission_id, id);

-- What the provider is to do after its course is accredited.
create table recommended_condition (
    recommendation_id uuid not null references panel_recommendation,
    ordinal           int not null,
    condition_text    text not null,
    criterion         text not null,
    due_on            date not null,
    evidence_expected text not null,
    primary key (recommendation_id, ordinal),
    constraint recommended_condition_lengths check (
        length(condition_text) between 1 and 2000 and length(criterion) between 1 and 50
        and length(evidence_expected) between 1 and 2000)
);

-- What the panel would like to see, and does not ask for.
create table recommended_advice (
    recommendation_id uuid not null references panel_recommendation,
    ordinal           int not null,
    advice            text not null,
    primary key (recommendation_id, ordinal),
    constraint recommended_advice_length check (length(advice) between 1 and 2000)
);

alter table panel_recommendation enable row level security;
alter table panel_recommendation force row level security;
create policy panel_recommendation_seen_by_the_national_body on panel_recommendation to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
-- The provider reads what was recommended once it is decided.
create policy panel_recommendation_read_by_the_provider_once_decided on panel_recommendation for select to ${app}
    using (exists (select 1 from submission s
                   where s.id = submission_id and s.status = 'DECIDED'
                     and s.provider = (select current_setting('app.organisation', true))));
grant select, insert on panel_recommendation to ${app};

alter table recommended_condition enable row level security;
alter table recommended_condition force row level security;
create policy recommended_condition_read_with_recommendation on recommended_condition for select to ${app}
    using (exists (select 1 from panel_recommendation r where r.id = recommendation_id));
create policy recommended_condition_written_by_the_national_body on recommended_condition for insert to ${app}
    with check ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert on recommended_condition to ${app};

alter table recommended_advice enable row level security;
alter table recommended_advice force row level security;
create policy recommended_advice_read_with_recommendation on recommended_advice for select to ${app}
    using (exists (select 1 from panel_recommendation r where r.id = recommendation_id));
create policy recommended_advice_written_by_the_national_body on recommended_advice for insert to ${app}
    with check ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert on recommended_advice to ${app};

-- Which panel recommended it: null in what was recommended before panels met here, or by the previous version of this
-- service. And when it went back to its provider instead of to a decision, which it does once.
alter table submission
    add column recommended_at_panel uuid references panel,
    add column deferred_on date;

-- A deferral is a return too. What the provider then reads is the panel's reasons and the ratifier's remark.
alter table submission drop constraint submission_return_reason_known;
alter table submission add constraint submission_return_reason_known check (
    return_reason in ('INCOMPLETE', 'EVIDENCE_UNREADABLE', 'MAPPING_UNCLEAR', 'OTHER', 'DEFERRED'));
alter table submission drop constraint submission_triage_lengths;
alter table submission add constraint submission_triage_lengths check (
    length(return_reason_text) <= 20002 and length(rejection_reason_text) <= 10000);
