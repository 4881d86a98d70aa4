-- When two records become one, what refers to the one given up is turned to the other: that column and nothing else, and
-- only with the reach of all. After every versioned migration, whichever they are; a test fails for a table that is left out.
-- It is done again where this text has changed, so a version that adds such a table is noted here: V16_7.
do $$
declare
  reference record;
begin
  for reference in
    select c.conrelid::regclass as referring, t.relname, t.relrowsecurity as guarded, a.attname as by_column
    from pg_constraint c
    join pg_class t on t.oid = c.conrelid
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.confrelid = 'participant'::regclass and c.contype = 'f'
  loop
    execute format('grant update (%I) on %s to ${app}', reference.by_column, reference.referring);
    if reference.guarded and not exists (
      select 1 from pg_policy p where p.polrelid = reference.referring::regclass and p.polname = 'merged_with_its_participant')
    then
      execute format('create policy merged_with_its_participant on %s for update to ${app}'
        ' using ((select current_setting(''app.reach'', true)) = ''ALL'')', reference.referring);
    end if;
  end loop;
end
$$;
