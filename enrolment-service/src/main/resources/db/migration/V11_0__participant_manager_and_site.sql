-- Who somebody's line manager is, by the employer's own number, and where they work. Null for whoever's file does not
-- say; the previous release writes neither and reads neither.
alter table participant
  add column manager_employee_number text,
  add column site text,
  add column assignment_number text,
  add constraint participant_manager_is_one check (manager_employee_number ~ '^[A-Z0-9][A-Z0-9-]{0,19}$'),
  add constraint participant_is_not_the_own_manager check (manager_employee_number <> employee_number),
  add constraint participant_site_fits check (length(site) between 1 and 100),
  add constraint participant_assignment_is_one check (assignment_number ~ '^[A-Z0-9][A-Z0-9-]{0,29}$');

-- GET /v1/participants?managerEmployeeNumber=
create index participant_of_manager on participant (employer, manager_employee_number, id)
  where manager_employee_number is not null;
