-- What waits for the national body, and what somebody judges whom an interest keeps from it.
create index material_change_by_status on material_change (status, id);
create index material_change_judge_live on material_change_judge (account, change_id) where recused_at is null;
