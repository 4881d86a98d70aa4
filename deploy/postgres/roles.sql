-- Roles of all services, once per PostgreSQL cluster, by its administrator: psql -f roles.sql
-- Passwords are set afterwards, from the secret store: alter role <name> password '...'
--   <service>_owner      owns the schema and runs the migrations
--   <service>_app        what the service works as: row level security holds for it
--   <service>_sequencer  gives committed events their position and seal, and may change nothing else
-- "chassis" is for that module's own tests; production leaves it out.
do $$
declare
    service text;
    kind text;
begin
    foreach service in array array['curriculum', 'accreditation', 'enrolment', 'chassis'] loop
        foreach kind in array array['owner', 'app', 'sequencer'] loop
            if not exists (select from pg_roles where rolname = service || '_' || kind) then
                execute format(
                    'create role %I login nosuperuser nocreatedb nocreaterole noreplication nobypassrls',
                    service || '_' || kind);
            end if;
        end loop;
    end loop;
end
$$;
