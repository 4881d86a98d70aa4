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
