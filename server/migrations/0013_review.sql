-- What leadership reviews: counts kept beside the ballots, ballots left out with a reason, comments, surveys on paper.

-- Counts of ballots that are sealed and not excluded, so that no figure has to read them again. `counts` is laid out by
-- the form (shared/src/scoring/tally-vector.ts). Rows of a unit with units below it hold its own ballots and those of all
-- below. What a dimension knows nothing of has no row: it is everything less what is known.
create table tallies (
  unit_id text not null references units,
  span text not null,
  -- '' is everything; else what the ballots are told apart by.
  dimension text not null,
  begins_on date not null,
  -- Of the dimension; '' for everything.
  value text not null,
  questionnaire text not null,
  version integer not null,
  ballots bigint not null,
  -- How they were filled in: self, assisted, phone, paper, file.
  modes text not null,
  counts text not null,
  constraint tallies_pkey primary key (unit_id, span, dimension, begins_on, value, questionnaire, version),
  constraint span_unknown check (span in ('half-month', 'week'))
);
-- `modes` and `counts` are arrays of bigint written out, `{3,0,12}`: most numbers are small, so it is a quarter of the
-- bytes, and they are read as text anyway.
create function add_counts(one text, other text) returns text
  language sql immutable strict parallel safe
  return array(select a + b from unnest(one::bigint[], other::bigint[]) with ordinality as both_counts (a, b, place)
    order by place)::text;

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
-- Ballots are tallied when they are sealed, and never one without the other from here on.
create index ballots_untallied on ballots (unit_id, day) where not tallied;
drop index ballots_unsealed;
create index ballots_excluded on ballots (unit_id, day) where exclusion_id is not null;

alter table participations drop constraint source_unknown, drop constraint tablet_unnamed;
alter table participations
  add constraint source_unknown check (source in ('tablet', 'phone', 'paper', 'file')),
  add constraint tablet_unnamed check ((source = 'tablet') = (device_id is not null)
    and (source <> 'tablet' or counter_id is not null) and (source <> 'phone' or counter_id is null));
create index participations_on_paper on participations (unit_id, surveyed_on) where source in ('paper', 'file');

-- Comments as they may be read: phone and identity numbers masked, released in batches, dated by the batch's days.
create table comments (
  unit_id text not null references units,
  comment_id uuid not null default gen_random_uuid(),
  ballot_id uuid not null,
  first_day date not null,
  last_day date not null,
  text text not null,
  -- As it is searched in: without marks (shared/src/comments/fold-words.ts).
  folded text not null,
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
create index ballots_commented on ballots (unit_id, day) where comment is not null;

-- Until which day comments were released; what was stored for earlier days since then waits for the next batch.
create table comment_releases (
  unit_id text not null references units,
  last_day date,
  constraint comment_releases_pkey primary key (unit_id)
);

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

-- Pure arithmetic on its argument, so that several processes may sum it up.
alter function ballot_digest(ballots) parallel safe;
