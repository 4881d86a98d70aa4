-- A trust may have one cohort for all of its staff. The previous release goes on with its own, lower limit.

alter table cohort
  drop constraint cohort_has_capacity,
  add constraint cohort_has_capacity check (capacity between 1 and 50000);
