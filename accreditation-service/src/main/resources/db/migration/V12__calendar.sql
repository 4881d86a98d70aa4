-- The days in England that are no working days besides Saturdays and Sundays. Everybody reads them; the national body keeps
-- them. A year is known once its days at Christmas are in.
create table bank_holiday (
    day        date primary key,
    name       text not null,
    entered_at timestamptz not null,
    version    bigint not null,
    constraint bank_holiday_name_length check (length(name) between 1 and 100)
);

insert into bank_holiday (day, name, entered_at, version)
select day, name, timestamptz '2026-11-22 00:00:00Z', 0
from (values
    (date '2024-01-01', 'New Year''s Day'),
    (date '2024-03-29', 'Good Friday'),
    (date '2024-04-01', 'Easter Monday'),
    (date '2024-05-06', 'Early May bank holiday'),
    (date '2024-05-27', 'Spring bank holiday'),
    (date '2024-08-26', 'Summer bank holiday'),
    (date '2024-12-25', 'Christmas Day'),
    (date '2024-12-26', 'Boxing Day'),
    (date '2025-01-01', 'New Year''s Day'),
    (date '2025-04-18', 'Good Friday'),
    (date '2025-04-21', 'Easter Monday'),
    (date '2025-05-05', 'Early May bank holiday'),
    (date '2025-05-26', 'Spring bank holiday'),
    (date '2025-08-25', 'Summer bank holiday'),
    (date '2025-12-25', 'Christmas Day'),
    (date '2025-12-26', 'Boxing Day'),
    (date '2026-01-01', 'New Year''s Day'),
    (date '2026-04-03', 'Good Friday'),
    (date '2026-04-06', 'Easter Monday'),
    (date '2026-05-04', 'Early May bank holiday'),
    (date '2026-05-25', 'Spring bank holiday'),
    (date '2026-08-31', 'Summer bank holiday'),
    (date '2026-12-25', 'Christmas Day'),
    (date '2026-12-28', 'Boxing Day (substitute day)'),
    (date '2027-01-01', 'New Year''s Day'),
    (date '2027-03-26', 'Good Friday'),
    (date '2027-03-29', 'Easter Monday'),
    (date '2027-05-03', 'Early May bank holiday'),
    (date '2027-05-31', 'Spring bank holiday'),
    (date '2027-08-30', 'Summer bank holiday'),
    (date '2027-12-27', 'Christmas Day (substitute day)'),
    (date '2027-12-28', 'Boxing Day (substitute day)'),
    (date '2028-01-03', 'New Year''s Day (substitute day)'),
    (date '2028-04-14', 'Good Friday'),
    (date '2028-04-17', 'Easter Monday'),
    (date '2028-05-01', 'Early May bank holiday'),
    (date '2028-05-29', 'Spring bank holiday'),
    (date '2028-08-28', 'Summer bank holiday'),
    (date '2028-12-25', 'Christmas Day'),
    (date '2028-12-26', 'Boxing Day'),
    (date '2029-01-01', 'New Year''s Day'),
    (date '2029-03-30', 'Good Friday'),
    (date '2029-04-02', 'Easter Monday'),
    (date '2029-05-07', 'Early May bank holiday'),
    (date '2029-05-28', 'Spring bank holiday'),
    (date '2029-08-27', 'Summer bank holiday'),
    (date '2029-12-25', 'Christmas Day'),
    (date '2029-12-26', 'Boxing Day'),
    (date '2030-01-01', 'New Year''s Day'),
    (date '2030-04-19', 'Good Friday'),
    (date '2030-04-22', 'Easter Monday'),
    (date '2030-05-06', 'Early May bank holiday'),
    (date '2030-05-27', 'Spring bank holiday'),
    (date '2030-08-26', 'Summer bank holiday'),
    (date '2030-12-25', 'Christmas Day'),
    (date '2030-12-26', 'Boxing Day')
) as known (day, name);

alter table bank_holiday enable row level security;
alter table bank_holiday force row level security;
create policy bank_holiday_read_by_everybody on bank_holiday for select to ${app}
    using (true);
create policy bank_holiday_kept_by_the_national_body on bank_holiday to ${app}
    using ((select current_setting('app.reach', true)) = 'ALL')
    with check ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert, update, delete on bank_holiday to ${app};
