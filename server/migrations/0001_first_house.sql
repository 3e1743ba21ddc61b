-- Every primary key begins with unit_id, so that the same schema can be distributed by unit.
-- Days are civil days of Asia/Ho_Chi_Minh.

create table units (
  unit_id text primary key,
  name text not null,
  level text not null,
  province text,
  authority text not null,
  centre text not null,
  created_at timestamptz not null
);

-- A plan that is loaded again for the same year becomes a new revision; the newest one is in force.
create table plans (
  unit_id text not null references units,
  year integer not null,
  revision integer not null,
  plan_id text not null,
  plan jsonb not null,
  loaded_at timestamptz not null,
  primary key (unit_id, year, revision)
);

create table counters (
  unit_id text not null references units,
  counter_id text not null,
  name text not null,
  primary key (unit_id, counter_id),
  constraint counter_name_taken unique (unit_id, name)
);

create table devices (
  unit_id text not null references units,
  device_id text not null,
  counter_id text not null,
  added_at timestamptz not null,
  paired_at timestamptz,
  revoked_at timestamptz,
  pairing_code_hash bytea,
  pairing_expires_at timestamptz,
  last_seen_at timestamptz,
  clock_offset_seconds integer,
  queue integer,
  oldest_finished_at timestamptz,
  battery real,
  storage_persisted boolean,
  version text,
  primary key (unit_id, device_id),
  foreign key (unit_id, counter_id) references counters
);
create index devices_by_pairing_code on devices (pairing_code_hash) where pairing_code_hash is not null;

create table device_tokens (
  unit_id text not null,
  device_id text not null,
  secret_hash bytea not null,
  issued_at timestamptz not null,
  primary key (unit_id, device_id, secret_hash),
  foreign key (unit_id, device_id) references devices
);

create table users (
  unit_id text not null references units,
  name text not null,
  role text not null,
  password_hash text not null,
  created_at timestamptz not null,
  failures integer not null default 0,
  locked_until timestamptz,
  primary key (unit_id, name),
  constraint role_unknown check (role in ('administrator', 'staff', 'leader', 'province'))
);

create table sessions (
  unit_id text not null,
  session_id text not null,
  user_name text not null,
  secret_hash bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (unit_id, session_id),
  foreign key (unit_id, user_name) references users
);

create table tokens (
  unit_id text not null references units,
  token_id text not null,
  role text not null,
  secret_hash bytea not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (unit_id, token_id),
  constraint role_unknown check (role in ('administrator', 'staff', 'leader', 'province'))
);

create table dossier_imports (
  unit_id text not null references units,
  import_id uuid not null,
  file_name text not null,
  actor text not null,
  imported_at timestamptz not null,
  report jsonb not null,
  primary key (unit_id, import_id)
);

-- No name, address, phone or identity number: those are dropped while a list is read.
create table dossiers (
  unit_id text not null references units,
  dossier_code text not null,
  raw_code text not null,
  procedure text,
  field text,
  channel text not null,
  online_kind text,
  result_channel text,
  status text,
  received_at timestamp not null,
  received_on date not null,
  due_at timestamp,
  finished_at timestamp,
  returned_at timestamp,
  returned_on date,
  import_id uuid not null,
  primary key (unit_id, dossier_code),
  constraint channel_unknown check (channel in ('in-person', 'online', 'post'))
);
create index dossiers_by_day_received on dossiers (unit_id, received_on) include (channel);
create index dossiers_by_day_returned on dossiers (unit_id, returned_on) include (result_channel);
create index dossiers_by_code on dossiers (dossier_code);

-- That a dossier was surveyed, when, and on which tablet. Shares no key with the ballot.
create table participations (
  unit_id text not null references units,
  submission_id uuid not null,
  dossier_code text,
  device_id text not null,
  counter_id text not null,
  outcome text not null,
  finished_at timestamptz not null,
  surveyed_on date not null,
  clock text not null,
  received_at timestamptz not null,
  primary key (unit_id, submission_id),
  constraint outcome_unknown check (outcome in ('completed', 'partial')),
  constraint clock_unknown check (clock in ('right', 'corrected', 'uncertain'))
);
create unique index second_survey on participations (unit_id, dossier_code, outcome) where dossier_code is not null;
create index participations_by_day on participations (unit_id, surveyed_on);

-- The answers, dated by day. Once the day is over they are sealed: written anew in random order, in one transaction
-- (see decision 0003). levels: one number per criterion in the questionnaire's printed order,
-- 1 to 5, 0 = not applicable, null = not answered.
create table ballots (
  unit_id text not null references units,
  ballot_id uuid not null default gen_random_uuid(),
  day date not null,
  questionnaire text not null,
  version integer not null,
  counter_id text not null,
  field text,
  channel text,
  language text not null,
  mode text not null,
  levels smallint[] not null,
  comment text,
  demographics jsonb,
  sealed boolean not null default false,
  primary key (unit_id, ballot_id),
  constraint level_impossible check (0 <= all (levels) and 5 >= all (levels))
);
create index ballots_by_day on ballots (unit_id, day);
create index ballots_unsealed on ballots (unit_id, day) where not sealed;

-- What a ballot says, as a number that adds up: the sum over many tells whether any of them was changed.
create function ballot_digest(ballot ballots) returns numeric language sql immutable as $$
  select ('x' || left(encode(sha256(convert_to(jsonb_build_array(ballot.unit_id, ballot.day, ballot.questionnaire,
    ballot.version, ballot.counter_id, ballot.field, ballot.channel, ballot.language, ballot.mode, ballot.levels,
    ballot.comment, ballot.demographics)::text, 'UTF8')), 'hex'), 15))::bit(60)::bigint::numeric
$$;

-- What could not be accepted waits for a person, split like everything else: who and why here,
-- the answers in parked_ballots without a shared key.
create table parked_submissions (
  unit_id text not null references units,
  submission_id uuid not null,
  problem text not null,
  detail text not null,
  dossier_code text,
  device_id text not null,
  counter_id text not null,
  received_at timestamptz not null,
  primary key (unit_id, submission_id)
);

create table parked_ballots (
  unit_id text not null references units,
  parked_ballot_id uuid not null default gen_random_uuid(),
  parked_on date not null,
  problem text not null,
  counter_id text not null,
  body text not null,
  primary key (unit_id, parked_ballot_id)
);

-- Append-only; each entry's hash covers the one before it.
create table audit_log (
  unit_id text not null,
  number integer not null,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  before jsonb,
  after jsonb,
  hash text not null,
  primary key (unit_id, number)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit_log is append-only' using errcode = 'restrict_violation';
end;
$$;

create trigger audit_log_append_only before update or delete or truncate on audit_log
  for each statement execute function refuse_change();
