-- Many rows come by COPY into a table of the session, and from there by INSERT: PostgreSQL does not COPY into a table with
-- row level security. The database was made without this right for anybody.
do $$
begin
    execute format('grant temporary on database %I to %I', current_database(), '${app}');
end
$$;
