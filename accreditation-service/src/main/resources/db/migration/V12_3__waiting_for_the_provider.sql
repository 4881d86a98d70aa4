-- Whose provider has not answered in time is found by the day.
create index submission_answer_by on submission (answer_by, id) where answer_by is not null;

-- The days on which a provider that is waited for is still to be reminded.
create table submission_reminder (
    submission_id uuid not null references submission,
    remind_on     date not null,
    primary key (submission_id, remind_on)
);
create index submission_reminder_due on submission_reminder (remind_on, submission_id);

alter table submission_reminder enable row level security;
alter table submission_reminder force row level security;
create policy submission_reminder_follows_submission on submission_reminder to ${app}
    using (exists (select 1 from submission s where s.id = submission_id))
    with check (exists (select 1 from submission s where s.id = submission_id));
grant select, insert, delete on submission_reminder to ${app};
