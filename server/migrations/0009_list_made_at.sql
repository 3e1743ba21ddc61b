-- When the file of a list was made, where it is known: decides between two lists that speak of the same last moment.
alter table dossier_sightings add column made_at timestamptz;

-- Before lists were taken in any order, a dossier that changed its channel could keep what was said of the old one.
update dossiers set online_kind = null where channel <> 'online';
