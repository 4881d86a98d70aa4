-- What participants think of a course. No row of it says who, and none says when, but for the month in which it was shown
-- with others: so no ids that begin with the time, and no column of what the database or the service could add of itself.

-- That there is feedback on an enrolment: a keyed hash, from which nothing leads to what was said.
create table feedback_given (
  token bytea primary key,
  constraint feedback_given_token_is_one check (length(token) = 32)
);

create table feedback_group (
  id uuid primary key,
  cohort_id uuid not null references cohort,
  course_id uuid not null,
  provider text not null,
  -- How many are not shown yet, and how many are.
  waiting int not null,
  answers int not null,
  shown_month date,
  constraint feedback_group_counts check (waiting >= 0 and answers >= 0),
  constraint feedback_group_shows_five_or_more check (answers = 0 or answers >= 5),
  constraint feedback_group_shown_in_a_month check (
    (shown_month is null) = (answers = 0) and shown_month = date_trunc('month', shown_month))
);
create unique index feedback_group_of_cohort on feedback_group (cohort_id);
-- What the chore takes.
create index feedback_group_to_show on feedback_group (id) where waiting >= 5;
-- GET /v1/feedback of a provider, of all, and of a course
create index feedback_group_of_provider on feedback_group (provider, id) where answers > 0;
create index feedback_group_shown on feedback_group (id) where answers > 0;
create index feedback_group_of_course on feedback_group (course_id, id) where answers > 0;

create table feedback (
  id uuid primary key,
  cohort_id uuid not null references cohort,
  content int not null,
  teaching int not null,
  organisation int not null,
  accessibility int not null,
  use_at_work int not null,
  shown_month date,
  constraint feedback_from_one_to_five check (
    content between 1 and 5 and teaching between 1 and 5 and organisation between 1 and 5
    and accessibility between 1 and 5 and use_at_work between 1 and 5),
  constraint feedback_shown_in_a_month check (shown_month = date_trunc('month', shown_month))
);
-- What a cohort's comes to, and what of it waits.
create index feedback_of_cohort on feedback (cohort_id);

create table feedback_text (
  id uuid primary key,
  cohort_id uuid not null references cohort,
  course_id uuid not null,
  provider text not null,
  text text not null,
  status text not null,
  rejection_reason text,
  shown_month date,
  version bigint not null,
  constraint feedback_text_fits check (length(text) between 1 and 4000),
  constraint feedback_text_status_is_one check (status in ('PENDING', 'APPROVED', 'REJECTED')),
  constraint feedback_text_rejected_with_a_reason check ((status = 'REJECTED') = (rejection_reason is not null)),
  constraint feedback_text_shown_in_a_month check (shown_month = date_trunc('month', shown_month)),
  constraint feedback_text_read_with_others check (status = 'PENDING' or shown_month is not null)
);
-- GET /v1/cohorts/{id}/feedback/texts, and what of a cohort waits
create index feedback_text_of_cohort on feedback_text (cohort_id, id);
-- GET /v1/feedback/texts
create index feedback_text_by_status on feedback_text (status, id) where shown_month is not null;

-- Whether a trust has, or had, people on a cohort. As a function for the reason that participant_is_taught_by is one.
create function cohort_has_people_of(cohort uuid, organisation text) returns boolean
  language plpgsql stable parallel safe as $$
begin
  return exists (
    select 1 from enrolment e
    where e.cohort_id = cohort and e.employer = organisation and e.training is not null);
end
$$;

alter table feedback_given enable row level security;
alter table feedback_given force row level security;
alter table feedback_group enable row level security;
alter table feedback_group force row level security;
alter table feedback enable row level security;
alter table feedback force row level security;
alter table feedback_text enable row level security;
alter table feedback_text force row level security;

-- It is written in nobody's name, which has the reach of all.
create policy feedback_given_in_nobodys_name on feedback_given for all to ${app}
  using ((select current_setting('app.reach', true)) = 'ALL');
create policy feedback_group_in_nobodys_name on feedback_group for all to ${app}
  using ((select current_setting('app.reach', true)) = 'ALL');
create policy feedback_in_nobodys_name on feedback for all to ${app}
  using ((select current_setting('app.reach', true)) = 'ALL');
create policy feedback_text_in_nobodys_name on feedback_text for all to ${app}
  using ((select current_setting('app.reach', true)) = 'ALL');
create policy feedback_group_seen_by_both on feedback_group for select to ${app}
  using (
    answers > 0 and (
      provider = (select current_setting('app.organisation', true))
      or cohort_has_people_of(cohort_id, (select current_setting('app.organisation', true)))
    ));
-- Whoever sees what a cohort's comes to: its own policy applies within.
create policy feedback_counted_with_its_group on feedback for select to ${app}
  using (
    shown_month is not null
    and exists (select 1 from feedback_group g where g.cohort_id = feedback.cohort_id));
create policy feedback_text_seen_once_approved on feedback_text for select to ${app}
  using (
    status = 'APPROVED' and (
      provider = (select current_setting('app.organisation', true))
      or cohort_has_people_of(cohort_id, (select current_setting('app.organisation', true)))
    ));

grant select, insert on feedback_given to ${app};
grant select, insert, update (waiting, answers, shown_month) on feedback_group to ${app};
grant select, insert, update (shown_month) on feedback to ${app};
grant select, insert, update (status, rejection_reason, shown_month, version) on feedback_text to ${app};
