-- When a tablet came to its counter from another one; null: it was added there. What the counter did before was not
-- this tablet's.
alter table devices add column moved_at timestamptz;
