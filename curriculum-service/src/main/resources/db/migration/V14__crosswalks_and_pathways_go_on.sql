-- Versions of crosswalks and pathways know the one they continue, as all others do. The previous release writes no predecessor:
-- a version that it begins then continues none.

alter table crosswalk add predecessor_id uuid references crosswalk;
alter table pathway add predecessor_id uuid references pathway;

-- What was there before has its predecessors too. Neither the policies, which let the owner see nothing, nor the trigger are
-- meant for it.
alter table crosswalk no force row level security;
alter table crosswalk disable trigger user;
update crosswalk later
set predecessor_id = (select earlier.id from crosswalk earlier
                      where earlier.code = later.code and earlier.published_at <= later.created_at
                      order by earlier.published_at desc
                      limit 1);
alter table crosswalk enable trigger user;
alter table crosswalk force row level security;

alter table pathway no force row level security;
alter table pathway disable trigger user;
update pathway later
set predecessor_id = (select earlier.id from pathway earlier
                      where earlier.code = later.code and earlier.published_at <= later.created_at
                      order by earlier.published_at desc
                      limit 1);
alter table pathway enable trigger user;
alter table pathway force row level security;

-- The pathways through the stages of a version of a framework.
create index pathway_by_framework on pathway (framework_id, id);
