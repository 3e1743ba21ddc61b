-- The unit above, whose leaders may read this unit's figures. No foreign key: it would point into another unit,
-- which no other row does and no database spread by unit allows; the unit above is checked when a plan is loaded.
alter table units add column parent_id text;
create index units_by_parent on units (parent_id) where parent_id is not null;

-- Who loaded the revision, as in the audit log; null for those loaded before this was kept.
alter table plans add column actor text;
