-- What is expected of one person, what they are able to do and what they plan is a look too.
alter table look
  drop constraint look_seen_is_one,
  add constraint look_seen_is_one check (seen in (
    'PARTICIPANT', 'EMPLOYMENTS', 'ENROLMENT', 'CERTIFICATE', 'DUTIES', 'ATTAINMENT', 'DEVELOPMENT_PLAN', 'EXPORT'));
