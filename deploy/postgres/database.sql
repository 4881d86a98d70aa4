-- One service's database, by the cluster's administrator, after roles.sql:
--   psql -v database=curriculum -v owner=curriculum_owner -v app=curriculum_app -v sequencer=curriculum_sequencer -f database.sql
-- Tables, and what the two working roles may do with them, come with the service's migrations.
create database :"database" owner :"owner" template template0;
revoke all on database :"database" from public;
grant connect on database :"database" to :"app", :"sequencer";
