-- A cohort begins, ends, or is called off; and what is kept for a trust may be released on a day.

alter table cohort
  -- When others first could know of it.
  add column opened_at timestamptz,
  -- When the calendar next has something to do with it, if that is later than it would be by the days of the cohort.
  add column due_on date,
  add column cancellation_reason text,
  add column cancellation_text text,
  drop constraint cohort_status_is_one,
  add constraint cohort_status_is_one
    check (status in ('PLANNED', 'OPEN', 'CLOSED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED')),
  add constraint cohort_cancelled_with_a_reason
    check ((status = 'CANCELLED') = (cancellation_reason is not null)
      and (cancellation_reason is null) = (cancellation_text is null)),
  add constraint cohort_cancellation_text_fits check (length(cancellation_text) <= 2000);

update cohort set opened_at = planned_at where status <> 'PLANNED';

-- By what the calendar finds a cohort. An earlier release of the service sets no day of its own, and the first day is as good.
create index cohort_due on cohort ((coalesce(due_on, starts_on + 1)), id) where status in ('OPEN', 'CLOSED', 'IN_PROGRESS');
-- GET /v1/cohorts with stage=&status=OPEN
create index cohort_open_of_stage on cohort (stage, id) where status = 'OPEN';

-- What was cancelled before it was ever open stays its provider's own affair.
drop policy cohort_seen on cohort;
create policy cohort_seen on cohort for select to ${app}
  using (
    (select current_setting('app.reach', true)) = 'ALL'
    or provider = (select current_setting('app.organisation', true))
    or (status <> 'PLANNED' and (status <> 'CANCELLED' or opened_at is not null)
      and (select current_setting('app.organisation', true)) <> '')
  );

alter table allocation
  -- From when what the trust has not taken is open to everyone.
  add column release_on date;
create index allocation_to_release on allocation (release_on, cohort_id) where release_on is not null;
