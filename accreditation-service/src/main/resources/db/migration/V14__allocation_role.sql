-- As what somebody is asked to work on a submission: to judge it, or to lead those who do. Whoever was asked before there was
-- a choice, or is asked by the previous version of this service, judges it.
alter table submission_allocation
    add column role text not null default 'ASSESSOR',
    add constraint submission_allocation_role_known check (role in ('ASSESSOR', 'LEAD'));
create unique index submission_has_one_lead on submission_allocation (submission_id)
    where role = 'LEAD' and recused_at is null;
