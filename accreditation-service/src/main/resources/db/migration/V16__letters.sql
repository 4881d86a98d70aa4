-- The letter on a decision, as it was written: its number is that of the submission, what it says lies in the store of objects.
create table decision_letter (
    submission_id uuid primary key references submission,
    number        text not null,
    sha256        text not null,
    written_at    timestamptz not null,
    constraint decision_letter_digest check (sha256 ~ '^[0-9a-f]{64}$')
);

-- Whether anything still names an object.
create index decision_letter_by_content on decision_letter (sha256);

alter table decision_letter enable row level security;
alter table decision_letter force row level security;
create policy decision_letter_read_with_submission on decision_letter for select to ${app}
    using (exists (select 1 from submission s where s.id = submission_id));
-- It is written by the service itself, whoever asks for it first.
create policy decision_letter_written_by_the_service on decision_letter for insert to ${app}
    with check ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert on decision_letter to ${app};
