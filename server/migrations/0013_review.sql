-- What leadership reviews: counts kept beside the ballots, ballots left out with a reason, comments, surveys on paper.

-- Counts of ballots that are sealed and not excluded. `counts` is laid out by the form (shared/src/scoring/tally-vector.ts).
-- Rows of a unit with units below it hold its own ballots and those of all below.
create table tallies (
  unit_id text not null references units,
  span text not null,
  -- '' is everything; else what the ballots are told apart by.
  dimension text not null,
  begins_on date not null,
  -- '' is unknown.
  value text not null,
  questionnaire text not null,
  version integer not null,
  ballots bigint not null,
  counts bigint[] not null,
  constraint tallies_pkey primary key (unit_id, span, dimension, begins_on, value, questionnaire, version),
  constraint span_unknown check (span in ('half-month', 'week'))
);
-- Most counts are small or nought, and shrink to a quarter in place.
alter table tallies set (toast_tuple_target = 128);
alter table tallies alter column counts set storage main;

create function add_counts(one bigint[], other bigint[]) returns bigint[]
  language sql immutable strict parallel safe
  return array(select a + b from unnest(one, other) with ordinality as both_counts (a, b, place) order by place);

create table exclusions (
  unit_id text not null references units,
  exclusion_id uuid not null,
  signal text,
  reason text not null,
  ballots integer not null,
  excluded_at timestamptz not null,
  excluded_by text not null,
  reverted_at timestamptz,
  reverted_by text,
  revert_reason text,
  constraint exclusions_pkey primary key (unit_id, exclusion_id)
);

alter table ballots
  -- Counted in `tallies`, or would be if it were not excluded. Others are counted one by one.
  add column tallied boolean not null default false,
  add column exclusion_id uuid,
  -- Answered faster than its questions can be read; null where nobody measured. The seconds are kept nowhere.
  add column hasty boolean,
  add constraint ballots_exclusion_fkey foreign key (unit_id, exclusion_id) references exclusions;
create index ballots_untallied on ballots (unit_id, day) where not tallied;
create index ballots_excluded on ballots (unit_id, day) where exclusion_id is not null;

alter table participations drop constraint source_unknown, drop constraint tablet_unnamed;
alter table participations
  add constraint source_unknown check (source in ('tablet', 'phone', 'paper', 'file')),
  add constraint tablet_unnamed check ((source = 'tablet') = (device_id is not null)
    and (source <> 'tablet' or counter_id is not null) and (source <> 'phone' or counter_id is null));

-- Comments as they may be read: phone and identity numbers masked, released in batches, dated by the batch's days.
create table comments (
  unit_id text not null references units,
  comment_id uuid not null default gen_random_uuid(),
  ballot_id uuid not null,
  first_day date not null,
  last_day date not null,
  text text not null,
  state text not null default 'new',
  tags text[] not null default '{}',
  note text,
  changed_at timestamptz,
  changed_by text,
  constraint comments_pkey primary key (unit_id, comment_id),
  constraint comment_released_already unique (unit_id, ballot_id),
  constraint comment_state_unknown check (state in ('new', 'in-progress', 'answered', 'hidden'))
);
create index comments_by_day on comments (unit_id, last_day desc, comment_id);

create table annotations (
  unit_id text not null references units,
  annotation_id uuid not null,
  day date not null,
  text text not null,
  made_at timestamptz not null,
  made_by text not null,
  removed_at timestamptz,
  constraint annotations_pkey primary key (unit_id, annotation_id)
);

create table ballot_imports (
  unit_id text not null references units,
  import_id uuid not null,
  file_name text not null,
  sha256 text not null,
  actor text not null,
  imported_at timestamptz not null,
  report jsonb not null,
  constraint ballot_imports_pkey primary key (unit_id, import_id),
  constraint ballots_imported_already unique (unit_id, sha256)
);
