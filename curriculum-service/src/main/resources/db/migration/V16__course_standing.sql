-- Suspensions of an accreditation and the days on which they were lifted: the first belongs to the first, and so on. News
-- of either kind is only ever added, so the two need not arrive together.
alter table accredited_course
    add column suspended_from date[] not null default '{}',
    add column lifted_on date[] not null default '{}',
    -- From when its provider has given it up.
    add column surrendered_on date,
    drop constraint accredited_course_teach_out_follows_withdrawal,
    add constraint accredited_course_teach_out_follows_its_end
        check (teach_out_until is null or teach_out_until >= coalesce(withdrawn_on, surrendered_on));

create or replace view known_course with (security_invoker = true) as
    select * from accredited_course where generation = read_model_generation('accredited-courses');
