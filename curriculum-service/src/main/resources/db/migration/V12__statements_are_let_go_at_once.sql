-- A statement that goes is looked for where outcomes refer to it, and nowhere else. Without "restrict" the database also looks, for
-- each of them, whether another statement has taken its place, and may do so by the index of stages: replacing a draft of
-- 25,000 statements then read thousands of rows for each.

alter table curriculum_outcome
    drop constraint curriculum_outcome_is_for_a_stage_claimed,
    add constraint curriculum_outcome_is_for_a_stage_claimed foreign key (framework_id, competency_id, stage)
        references framework_statement (framework_id, competency_id, stage) on delete restrict;
