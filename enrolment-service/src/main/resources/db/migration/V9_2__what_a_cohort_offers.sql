-- What a provider says of a cohort besides its days: milestones, places, how one joins, and what it costs.

alter table cohort
  -- In the order of their days: kind, title, dueOn.
  add column milestones jsonb not null default '[]',
  -- Where it is taught: name, ODS site code or postcode, region, places, facilities.
  add column sites jsonb not null default '[]',
  -- The regions of the sites, so that one can look for them.
  add column regions text[] not null default '{}',
  add column price_pence bigint,
  add column payer text,
  add constraint cohort_price_is_one check (price_pence between 0 and 100000000),
  add constraint cohort_payer_is_one check (payer in ('NATIONAL_PROGRAMME', 'TRUST', 'PARTICIPANT', 'PROVIDER')),
  add constraint cohort_price_has_a_payer check ((price_pence is null) = (payer is null)),
  add constraint cohort_milestones_are_few
    check (jsonb_typeof(milestones) = 'array' and jsonb_array_length(milestones) <= 50),
  add constraint cohort_sites_are_few check (jsonb_typeof(sites) = 'array' and jsonb_array_length(sites) <= 50);
