-- The letter on the outcome of a challenge, as it was written: its number is that of the challenge, what it says lies in the store
-- of objects.
create table outcome_letter (
    challenge_id uuid primary key references challenge,
    number       text not null,
    sha256       text not null,
    written_at   timestamptz not null,
    constraint outcome_letter_digest check (sha256 ~ '^[0-9a-f]{64}$')
);

-- Whether anything still names an object.
create index outcome_letter_by_content on outcome_letter (sha256);

alter table outcome_letter enable row level security;
alter table outcome_letter force row level security;
create policy outcome_letter_read_with_challenge on outcome_letter for select to ${app}
    using (exists (select 1 from challenge c where c.id = challenge_id));
-- It is written by the service itself, whoever asks for it first.
create policy outcome_letter_written_by_the_service on outcome_letter for insert to ${app}
    with check ((select current_setting('app.reach', true)) = 'ALL');
grant select, insert on outcome_letter to ${app};
