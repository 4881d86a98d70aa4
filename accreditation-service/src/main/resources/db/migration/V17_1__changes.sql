-- What a provider changes about an accredited course between two terms, and what the national body makes of it.
create table material_change (
    id                  uuid primary key,
    accreditation_id    uuid not null references accreditation,
    number              text not null,
    provider            text not null,
    explanation         text not null,
    effective_on        date not null,
    title               text,
    summary             text,
    audience            text,
    award               text,
    learning_hours      int,
    delivery            text,
    -- Why it weighs what it weighs, and what is judged because of it.
    aspects             text[] not null,
    criteria            text[] not null,
    status              text not null,
    notified_at         timestamptz not null,
    notified_by         text not null,
    recommendation      text,
    recommendation_text text,
    recommended_by      text,
    decided_on          date,
    ratified_by         text,
    version             bigint not null,
    constraint material_change_status_known check (
        status in ('NOTED', 'NOTIFIED', 'RECOMMENDED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    constraint material_change_of_something check (cardinality(aspects) > 0),
    constraint material_change_judged_by_criteria check ((status = 'NOTED') = (cardinality(criteria) = 0)),
    constraint material_change_recommended_whole check (
        (recommendation is null) = (recommended_by is null)
        and (recommendation is null) = (recommendation_text is null)
        and (status not in ('RECOMMENDED', 'ACCEPTED', 'REFUSED') or recommendation is not null)),
    constraint material_change_recommendation_known check (recommendation in ('ACCEPT', 'REFUSE')),
    constraint material_change_decided_whole check (
        (status in ('ACCEPTED', 'REFUSED')) = (decided_on is not null)
        and (decided_on is null) = (ratified_by is null)),
    constraint material_change_ratifier_did_not_recommend check (ratified_by <> recommended_by),
    constraint material_change_delivery_known check (delivery in ('IN_PERSON', 'ONLINE', 'BLENDED')),
    constraint material_change_lengths check (
        length(explanation) between 1 and 10000 and length(title) between 1 and 200 and length(summary) <= 10000
        and length(audience) <= 1000 and length(award) <= 200 and length(recommendation_text) <= 10000
        and learning_hours between 1 and 100000)
);
create index material_change_of_accreditation on material_change (accreditation_id, id);
create unique index material_change_one_under_way on material_change (accreditation_id)
    where status in ('NOTIFIED', 'RECOMMENDED');

-- How the modules work towards the outcomes after it; none if that stays as it is.
create table material_change_mapping (
    change_id uuid not null references material_change,
    ordinal   int not null,
    module    text not null,
    outcome   text not null,
    depth     text not null,
    primary key (change_id, ordinal),
    constraint material_change_mapping_lengths check (
        length(module) between 1 and 200 and length(outcome) between 1 and 50),
    constraint material_change_mapping_depth_known check (depth in ('INTRODUCED', 'DEVELOPED', 'ASSESSED'))
);

-- What was found on the criteria that it touches.
create table material_change_finding (
    change_id uuid not null references material_change,
    criterion text not null,
    result    text not null,
    rationale text not null,
    primary key (change_id, criterion),
    constraint material_change_finding_result_known check (
        result in ('MET', 'PARTLY_MET', 'NOT_MET', 'NOT_APPLICABLE')),
    constraint material_change_finding_rationale_length check (length(rationale) between 1 and 10000)
);

alter table material_change enable row level security;
alter table material_change force row level security;
create policy material_change_read_by_its_provider on material_change for select to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL'
        or provider = (select current_setting('app.organisation', true)));
-- The provider notifies and withdraws; what is made of it is not its to say.
create policy material_change_notified_by_its_provider on material_change for insert to ${app}
    with check (provider = (select current_setting('app.organisation', true)) and status in ('NOTED', 'NOTIFIED'));
create policy material_change_judged_by_the_national_body on material_change for update to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL'
        or provider = (select current_setting('app.organisation', true)))
    with check ((select current_setting('app.reach', true)) = 'ALL'
        or (provider = (select current_setting('app.organisation', true)) and status = 'WITHDRAWN'));
grant select, insert, update on material_change to ${app};

alter table material_change_mapping enable row level security;
alter table material_change_mapping force row level security;
create policy material_change_mapping_follows_change on material_change_mapping to ${app}
    using (exists (select 1 from material_change c where c.id = change_id))
    with check (exists (select 1 from material_change c where c.id = change_id));
grant select, insert on material_change_mapping to ${app};

alter table material_change_finding enable row level security;
alter table material_change_finding force row level security;
-- Found by the national body; read by the provider once it is decided.
create policy material_change_finding_seen_by_the_national_body on material_change_finding to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
create policy material_change_finding_read_by_the_provider_once_decided on material_change_finding for select to ${app}
    using (exists (select 1 from material_change c
                   where c.id = change_id and c.status in ('ACCEPTED', 'REFUSED')
                     and c.provider = (select current_setting('app.organisation', true))));
grant select, insert on material_change_finding to ${app};
