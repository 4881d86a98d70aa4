-- What may lack assessors, the first due first.
create index submission_to_allocate on submission (clock_due_on, id)
    where status in ('SUBMITTED', 'IN_ASSESSMENT') and clock_due_on is not null;
