-- What else a curriculum states: how courses may assess learning, in which roles somebody may do it, and what may be found of
-- each requirement. The previous release writes none of it, and what is published has none: the lists are then empty, and
-- null says that all can be found which is possible.

alter table curriculum
    add assessment_methods text[] not null default '{}' constraint curriculum_assessment_methods_are_known
        check (assessment_methods <@ array['EXAMINATION', 'WRITTEN_ASSIGNMENT', 'REFLECTIVE_ACCOUNT', 'PORTFOLIO',
                                           'WORK_BASED_PROJECT', 'CASE_STUDY', 'PRESENTATION', 'PROFESSIONAL_DISCUSSION',
                                           'OBSERVATION', 'SIMULATION', 'MULTI_SOURCE_FEEDBACK']),
    add learning_assessors text[] not null default '{}' constraint curriculum_learning_assessors_are_known
        check (learning_assessors <@ array['FACULTY', 'INDEPENDENT_ASSESSOR', 'LINE_MANAGER', 'SENIOR_LEADER',
                                           'SUBJECT_EXPERT', 'PEER', 'SERVICE_USER']);

alter table curriculum_requirement
    add findings text[] constraint curriculum_requirement_findings_are_known
        check (findings @> array['MET', 'NOT_MET'] and findings <@ array['MET', 'PARTLY_MET', 'NOT_MET', 'NOT_APPLICABLE']),
    add constraint curriculum_requirement_applies_if_essential check (not essential or 'NOT_APPLICABLE' <> all (findings));

-- A version knows the one it continues; and until when courses may be submitted under it can be set while it is in force.
alter table curriculum
    add predecessor_id         uuid references curriculum,
    add last_submission_reason text constraint curriculum_last_submission_reason_is_known
        check (last_submission_reason in ('SUPERSEDED', 'MORE_TIME', 'OUT_OF_DATE', 'INCORRECT', 'OTHER')),
    add last_submission_text   text constraint curriculum_last_submission_text_is_bounded
        check (char_length(last_submission_text) between 1 and 10000),
    add constraint curriculum_last_submission_is_set_as_a_whole
        check (num_nulls(last_submission_reason, last_submission_text) <> 1
               and (last_submission_reason is null or last_submission_on is not null));
-- Those whose day comes next.
create index curriculum_by_retirement on curriculum (retires_on) where status = 'RETIREMENT_SCHEDULED';

-- What was there before has its predecessors too. Neither the policies, which let the owner see nothing, nor the trigger are
-- meant for it.
alter table curriculum no force row level security;
alter table curriculum disable trigger user;
update curriculum later
set predecessor_id = (select earlier.id from curriculum earlier
                      where earlier.code = later.code and earlier.published_at <= later.created_at
                      order by earlier.published_at desc
                      limit 1);
alter table curriculum enable trigger user;
alter table curriculum force row level security;

-- So does a version of a programme.
alter table programme add predecessor_id uuid references programme;
alter table programme no force row level security;
alter table programme disable trigger user;
update programme later
set predecessor_id = (select earlier.id from programme earlier
                      where earlier.code = later.code and earlier.published_at <= later.created_at
                      order by earlier.published_at desc
                      limit 1);
alter table programme enable trigger user;
alter table programme force row level security;

-- A published version ends as all do, or keeps its status and has another last day of submissions: never both in one step.
create or replace function curriculum_stays_as_published() returns trigger language plpgsql as $$
declare
    may_end constant text[] := array['status', 'revision', 'updated_at', 'cut_off_on', 'retires_on', 'retirement_reason',
                                     'retirement_text', 'retired_at'];
    may_have_another_last_day constant text[] := array['revision', 'updated_at', 'last_submission_on',
                                                       'last_submission_reason', 'last_submission_text'];
    may_change text[];
begin
    if old.status in ('DRAFT', 'IN_REVIEW') then
        return case tg_op when 'DELETE' then old else new end;
    end if;
    if tg_op = 'UPDATE' then
        may_change := case
            when old.status = new.status and old.status in ('PUBLISHED', 'RETIREMENT_SCHEDULED') then may_have_another_last_day
            when (old.status, new.status) in (('PUBLISHED', 'RETIREMENT_SCHEDULED'), ('RETIREMENT_SCHEDULED', 'PUBLISHED'),
                                              ('RETIREMENT_SCHEDULED', 'RETIRED')) then may_end end;
        if to_jsonb(old) - may_change = to_jsonb(new) - may_change then
            return new;
        end if;
    end if;
    raise exception 'a published curriculum version does not change'
        using errcode = 'restrict_violation', constraint = 'curriculum_is_not_published';
end $$;
