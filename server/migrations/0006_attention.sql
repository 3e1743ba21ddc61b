-- What needs attention asks for these by time; the other orders they stand in do not help there.
create index dossier_returns_by_time on dossier_returns (unit_id, returned_at) where undone_at is null;
create index parked_submissions_by_time on parked_submissions (unit_id, received_at);

-- Addresses that are told. The secret signs every delivery, so unlike every other secret here it is kept as it is
-- (see decision 0011).
create table webhooks (
  unit_id text not null references units,
  webhook_id uuid not null,
  url text not null,
  secret text not null,
  created_at timestamptz not null,
  last_attempt_at timestamptz,
  last_status text,
  primary key (unit_id, webhook_id)
);

-- What was announced and not yet taken back. Kept only for units with a webhook: the pages ask for what is true now.
create table attention_items (
  unit_id text not null references units,
  code text not null,
  subject text not null,
  item jsonb not null,
  since timestamptz not null,
  absent_since timestamptz,
  primary key (unit_id, code, subject)
);

-- Due while next_at is set: it is moved on before each attempt, so that a delivery in the hands of a server that died
-- comes back by itself. Delivered or given up otherwise.
create table webhook_deliveries (
  unit_id text not null,
  delivery_id uuid not null,
  webhook_id uuid not null,
  number bigint generated always as identity,
  body text not null,
  created_at timestamptz not null,
  attempts integer not null default 0,
  next_at timestamptz,
  delivered_at timestamptz,
  given_up_at timestamptz,
  last_status text,
  primary key (unit_id, delivery_id),
  foreign key (unit_id, webhook_id) references webhooks on delete cascade
);
create index webhook_deliveries_due on webhook_deliveries (unit_id, webhook_id, number) where next_at is not null;
create index webhook_deliveries_over on webhook_deliveries (unit_id, created_at) where next_at is null;
