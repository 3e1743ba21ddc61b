-- A tablet may have a name of its own beside its counter's.
alter table devices add column name text;
-- True for a code that was given after the first: whoever pairs with it takes the place of the tablet before, whose
-- tokens stop at that moment and not earlier.
alter table devices add column pairing_replaces boolean not null default false;

-- A person decided which dossier a survey belongs to. typed_code keeps what the tablet sent; dossier_code is what the
-- survey counts for now, null for none. The ballot is not touched: it has no key by which it could be found.
alter table participations add column typed_code text;
alter table participations add column matched_by text;
alter table participations add column matched_at timestamptz;
create index participations_matched on participations (unit_id, matched_at) where matched_at is not null;
