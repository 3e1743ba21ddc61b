-- A link by which one dossier can be surveyed by phone, once. opened_at: the first time; submission_id: the survey that
-- took the link for itself, before it is stored, so that of two at the same moment one is refused, and a retry of the
-- same one is not. Whether it was used is what participations and parked_submissions say of that survey.
create table survey_links (
  unit_id text not null references units,
  link_id uuid not null,
  dossier_code text not null,
  secret_hash bytea not null,
  actor text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  opened_at timestamptz,
  submission_id uuid,
  broken_off integer not null default 0,
  withdrawn_at timestamptz,
  primary key (unit_id, link_id)
);
create unique index linked_already on survey_links (unit_id, dossier_code) where withdrawn_at is null;
create index survey_links_by_time on survey_links (unit_id, created_at, link_id);

-- A survey by phone has neither tablet nor counter; it counts in the scores and never in the share. Of the ballot the
-- mode ('phone') says the same.
alter table participations add column source text not null default 'tablet';
alter table participations alter column device_id drop not null;
alter table participations alter column counter_id drop not null;
alter table participations add constraint source_unknown check (source in ('tablet', 'phone'));
alter table participations add constraint tablet_unnamed
  check ((source = 'tablet') = (device_id is not null) and (source = 'tablet') = (counter_id is not null));
create index participations_by_phone on participations (unit_id, surveyed_on) where source = 'phone';
alter table ballots alter column counter_id drop not null;
alter table parked_submissions alter column device_id drop not null;
alter table parked_submissions alter column counter_id drop not null;
alter table parked_ballots alter column counter_id drop not null;

-- Visits at a tablet without an invitation of the return desk, as it counted them; they never become fewer.
create table visits (
  unit_id text not null,
  device_id text not null,
  day date not null,
  started integer not null,
  declined integer not null,
  departed integer not null,
  primary key (unit_id, device_id, day),
  foreign key (unit_id, device_id) references devices
);
create index visits_by_day on visits (unit_id, day);
