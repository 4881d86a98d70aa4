-- From which day on a curriculum version is no longer in force, once that has been announced.
alter table curriculum_version add retires_on date;
