-- The result of a dossier was handed over at a counter, as its return desk says. A list may say the same later.
create table dossier_returns (
  unit_id text not null references units,
  return_id uuid not null,
  dossier_code text not null,
  counter_id text not null,
  returned_at timestamptz not null,
  actor text not null,
  undone_at timestamptz,
  undone_by text,
  primary key (unit_id, return_id),
  foreign key (unit_id, counter_id) references counters
);
create unique index returned_already on dossier_returns (unit_id, dossier_code) where undone_at is null;

-- What the tablet of a counter offers. The state is worked out from these moments and from the survey itself
-- (participations), so no two records can disagree about it.
create table invitations (
  unit_id text not null references units,
  invitation_id uuid not null,
  return_id uuid not null,
  dossier_code text not null,
  counter_id text not null,
  actor text not null,
  invited_at timestamptz not null,
  invited_on date not null,
  offered_at timestamptz,
  started_at timestamptz,
  declined_at timestamptz,
  withdrawn_at timestamptz,
  primary key (unit_id, invitation_id),
  foreign key (unit_id, return_id) references dossier_returns,
  foreign key (unit_id, counter_id) references counters
);
create unique index invited_already on invitations (unit_id, dossier_code) where withdrawn_at is null;
create index invitations_by_day on invitations (unit_id, invited_on);
create index invitations_open on invitations (unit_id, counter_id, invited_at)
  where declined_at is null and withdrawn_at is null;
