-- The PIN of the staff corner, as every tablet of the unit checks it without a network; no row: none is set.
create table staff_pins (
  unit_id text not null references units,
  salt bytea not null,
  iterations integer not null,
  hash bytea not null,
  set_at timestamptz not null,
  primary key (unit_id)
);

-- Tablets encrypt their rescue files for the newest of these keys. Kept in the database, so that a server restored from
-- a backup still opens the files made before.
create table rescue_keys (
  unit_id text not null references units,
  key_id text not null,
  public_key bytea not null,
  private_key bytea not null,
  made_at timestamptz not null,
  primary key (unit_id, key_id)
);

-- A token that another tablet's pairing stopped is kept: it opens nothing any more, but the rescue file of a broken
-- tablet that was replaced meanwhile still shows by it whose surveys it holds.
alter table device_tokens add column stopped_at timestamptz;
