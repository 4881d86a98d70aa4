-- Two assessors judge what a change touches, as they would a submission.
alter table material_change
    drop constraint material_change_status_known,
    add constraint material_change_status_known check (status in (
        'NOTED', 'NOTIFIED', 'IN_ASSESSMENT', 'ASSESSED', 'RECOMMENDED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN'));
drop index material_change_one_under_way;
create unique index material_change_one_under_way on material_change (accreditation_id)
    where status in ('NOTIFIED', 'IN_ASSESSMENT', 'ASSESSED', 'RECOMMENDED');

-- Who was asked to judge it. Whoever steps back stays on record.
create table material_change_judge (
    change_id      uuid not null references material_change,
    account        text not null,
    -- Null of a panel member, by whom alone changes were judged once.
    assessor_id    uuid references assessor,
    asked_at       timestamptz not null,
    judged_at      timestamptz,
    recused_at     timestamptz,
    recusal_reason text,
    primary key (change_id, account),
    constraint material_change_judge_recused_for_a_reason check ((recused_at is null) = (recusal_reason is null)),
    constraint material_change_judge_recusal_known check (recusal_reason in ('INTEREST', 'UNAVAILABLE', 'OTHER'))
);

-- What each of them found.
create table material_change_judge_finding (
    change_id uuid not null,
    ordinal   int not null,
    account   text not null,
    criterion text not null,
    result    text not null,
    rationale text not null,
    primary key (change_id, ordinal),
    constraint material_change_judge_finding_once_for_a_criterion unique (change_id, account, criterion),
    foreign key (change_id, account) references material_change_judge,
    constraint material_change_judge_finding_result_known check (
        result in ('MET', 'PARTLY_MET', 'NOT_MET', 'NOT_APPLICABLE')),
    constraint material_change_judge_finding_rationale_length check (length(rationale) between 1 and 10000)
);

-- material_change_finding stays for the previous release, which writes to it; what it has is kept here, too.
alter table material_change no force row level security;
alter table material_change_finding no force row level security;
insert into material_change_judge (change_id, account, asked_at, judged_at)
select id, recommended_by, notified_at, notified_at from material_change where recommended_by is not null;
insert into material_change_judge_finding
select f.change_id, row_number() over (partition by f.change_id order by f.criterion) - 1, c.recommended_by, f.criterion, f.result, f.rationale
from material_change_finding f join material_change c on c.id = f.change_id
where c.recommended_by is not null;
alter table material_change force row level security;
alter table material_change_finding force row level security;

alter table material_change_judge enable row level security;
alter table material_change_judge force row level security;
create policy material_change_judge_known_to_the_national_body on material_change_judge to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
create policy material_change_judge_read_by_the_provider_once_decided on material_change_judge for select to ${app}
    using (exists (select 1 from material_change c
                   where c.id = change_id and c.status in ('ACCEPTED', 'REFUSED')
                     and c.provider = (select current_setting('app.organisation', true))));
grant select, insert, update on material_change_judge to ${app};

alter table material_change_judge_finding enable row level security;
alter table material_change_judge_finding force row level security;
create policy material_change_judge_finding_known_to_the_national_body on material_change_judge_finding to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
create policy material_change_judge_finding_read_by_the_provider_once_decided on material_change_judge_finding
    for select to ${app}
    using (exists (select 1 from material_change c
                   where c.id = change_id and c.status in ('ACCEPTED', 'REFUSED')
                     and c.provider = (select current_setting('app.organisation', true))));
grant select, insert on material_change_judge_finding to ${app};
