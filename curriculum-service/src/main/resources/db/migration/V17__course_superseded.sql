-- From when another accreditation of the course stands in the place of this one.
alter table accredited_course add column superseded_on date;

create or replace view known_course with (security_invoker = true) as
    select * from accredited_course where generation = read_model_generation('accredited-courses');
