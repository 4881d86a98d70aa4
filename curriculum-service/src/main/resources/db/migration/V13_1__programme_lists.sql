-- What programmes are listed by, each in the order of the ids.
create index programme_by_stage on programme (stage, id);
create index programme_by_owner on programme (owner, id);
create index programme_by_award on programme (award, id);
create index programme_by_status on programme (status, id);
drop index programme_by_curriculum;
create index programme_by_curriculum on programme (curriculum_id, id);
