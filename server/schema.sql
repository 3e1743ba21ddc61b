-- What the migrations add up to, as the database describes it. Made, not written: after a new migration run
--   UPDATE_SCHEMA=1 pnpm vitest run server/src/database/dump-schema.test.ts
-- and read the difference.

create table annotations (
  unit_id text not null,
  annotation_id uuid not null,
  day date not null,
  text text not null,
  made_at timestamp with time zone not null,
  made_by text not null,
  removed_at timestamp with time zone,
  constraint annotations_pkey PRIMARY KEY (unit_id, annotation_id),
  constraint annotations_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id)
);

create table attention_items (
  unit_id text not null,
  code text not null,
  subject text not null,
  item jsonb not null,
  since timestamp with time zone not null,
  absent_since timestamp with time zone,
  constraint attention_items_pkey PRIMARY KEY (unit_id, code, subject),
  constraint attention_items_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id)
);

create table audit_log (
  unit_id text not null,
  number integer not null,
  at timestamp with time zone not null,
  actor text not null,
  action text not null,
  subject text not null,
  before jsonb,
  after jsonb,
  hash text not null,
  constraint audit_log_pkey PRIMARY KEY (unit_id, number)
);

create table ballot_imports (
  unit_id text not null,
  import_id uuid not null,
  file_name text not null,
  sha256 text not null,
  actor text not null,
  imported_at timestamp with time zone not null,
  report jsonb not null,
  constraint ballot_imports_pkey PRIMARY KEY (unit_id, import_id),
  constraint ballot_imports_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id),
  constraint ballots_imported_already UNIQUE (unit_id, sha256)
);

create table ballots (
  unit_id text not null,
  ballot_id uuid not null default gen_random_uuid(),
  day date not null,
  questionnaire text not null,
  version integer not null,
  counter_id text,
  field text,
  channel text,
  language text not null,
  mode text not null,
  levels smallint[] not null,
  comment text,
  demographics jsonb,
  sealed boolean not null default false,
  tallied boolean not null default false,
  exclusion_id uuid,
  hasty boolean,
  constraint ballots_exclusion_fkey FOREIGN KEY (unit_id, exclusion_id) REFERENCES exclusions(unit_id, exclusion_id),
  constraint ballots_pkey PRIMARY KEY (unit_id, ballot_id),
  constraint ballots_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id),
  constraint level_impossible CHECK (((0 <= ALL (levels)) AND (5 >= ALL (levels))))
);

create table comment_releases (
  unit_id text not null,
  last_day date,
  constraint comment_releases_pkey PRIMARY KEY (unit_id),
  constraint comment_releases_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id)
);

create table comments (
  unit_id text not null,
  comment_id uuid not null default gen_random_uuid(),
  ballot_id uuid not null,
  first_day date not null,
  last_day date not null,
  text text not null,
  folded text not null,
  state text not null default 'new'::text,
  tags text[] not null default '{}'::text[],
  note text,
  changed_at timestamp with time zone,
  changed_by text,
  constraint comment_released_already UNIQUE (unit_id, ballot_id),
  constraint comment_state_unknown CHECK ((state = ANY (ARRAY['new'::text, 'in-progress'::text, 'answered'::text, 'hidden'::text]))),
  constraint comments_pkey PRIMARY KEY (unit_id, comment_id),
  constraint comments_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id)
);

create table counters (
  unit_id text not null,
  counter_id text not null,
  name text not null,
  constraint counter_name_taken UNIQUE (unit_id, name),
  constraint counters_pkey PRIMARY KEY (unit_id, counter_id),
  constraint counters_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id)
);

create table device_tokens (
  unit_id text not null,
  device_id text not null,
  secret_hash bytea not null,
  issued_at timestamp with time zone not null,
  stopped_at timestamp with time zone,
  constraint device_tokens_pkey PRIMARY KEY (unit_id, device_id, secret_hash),
  constraint device_tokens_unit_id_device_id_fkey FOREIGN KEY (unit_id, device_id) REFERENCES devices(unit_id, device_id)
);

create table devices (
  unit_id text not null,
  device_id text not null,
  counter_id text not null,
  added_at timestamp with time zone not null,
  paired_at timestamp with time zone,
  revoked_at timestamp with time zone,
  pairing_code_hash bytea,
  pairing_expires_at timestamp with time zone,
  last_seen_at timestamp with time zone,
  clock_offset_seconds integer,
  queue integer,
  oldest_finished_at timestamp with time zone,
  battery real,
  storage_persisted boolean,
  version text,
  name text,
  pairing_replaces boolean not null default false,
  moved_at timestamp with time zone,
  constraint devices_pkey PRIMARY KEY (unit_id, device_id),
  constraint devices_unit_id_counter_id_fkey FOREIGN KEY (unit_id, counter_id) REFERENCES counters(unit_id, counter_id),
  constraint devices_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id)
);

create table dossier_imports (
  unit_id text not null,
  import_id uuid not null,
  file_name text not null,
  actor text not null,
  imported_at timestamp with time zone not null,
  report jsonb not null,
  number integer not null,
  source text not null default 'file'::text,
  as_of timestamp without time zone not null,
  settled boolean not null default false,
  undone_at timestamp with time zone,
  undone_by text,
  constraint dossier_imports_pkey PRIMARY KEY (unit_id, import_id),
  constraint dossier_imports_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id),
  constraint import_number_taken UNIQUE (unit_id, number),
  constraint source_unknown CHECK ((source = ANY (ARRAY['file'::text, 'api'::text])))
);

create table dossier_returns (
  unit_id text not null,
  return_id uuid not null,
  dossier_code text not null,
  counter_id text not null,
  returned_at timestamp with time zone not null,
  actor text not null,
  undone_at timestamp with time zone,
  undone_by text,
  constraint dossier_returns_pkey PRIMARY KEY (unit_id, return_id),
  constraint dossier_returns_unit_id_counter_id_fkey FOREIGN KEY (unit_id, counter_id) REFERENCES counters(unit_id, counter_id),
  constraint dossier_returns_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id)
);

create table dossier_sightings (
  unit_id text not null,
  dossier_code text not null,
  import_id uuid not null,
  as_of timestamp without time zone not null,
  raw_code text not null,
  procedure text,
  field text,
  channel text not null,
  online_kind text,
  filed_at_counter boolean not null default false,
  result_channel text,
  status text,
  received_at timestamp without time zone not null,
  due_at timestamp without time zone,
  finished_at timestamp without time zone,
  returned_at timestamp without time zone,
  made_at timestamp with time zone,
  constraint dossier_sightings_pkey PRIMARY KEY (unit_id, dossier_code, import_id),
  constraint dossier_sightings_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id),
  constraint dossier_sightings_unit_id_import_id_fkey FOREIGN KEY (unit_id, import_id) REFERENCES dossier_imports(unit_id, import_id)
);

create table dossiers (
  unit_id text not null,
  dossier_code text not null,
  raw_code text not null,
  procedure text,
  field text,
  channel text not null,
  online_kind text,
  result_channel text,
  status text,
  received_at timestamp without time zone not null,
  received_on date not null,
  due_at timestamp without time zone,
  finished_at timestamp without time zone,
  returned_at timestamp without time zone,
  returned_on date,
  filed_at_counter boolean not null default false,
  constraint channel_unknown CHECK ((channel = ANY (ARRAY['in-person'::text, 'online'::text, 'post'::text]))),
  constraint dossiers_pkey PRIMARY KEY (unit_id, dossier_code),
  constraint dossiers_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id)
);

create table exclusions (
  unit_id text not null,
  exclusion_id uuid not null,
  signal text,
  reason text not null,
  ballots integer not null,
  excluded_at timestamp with time zone not null,
  excluded_by text not null,
  reverted_at timestamp with time zone,
  reverted_by text,
  revert_reason text,
  constraint exclusions_pkey PRIMARY KEY (unit_id, exclusion_id),
  constraint exclusions_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id)
);

create table invitations (
  unit_id text not null,
  invitation_id uuid not null,
  return_id uuid not null,
  dossier_code text not null,
  counter_id text not null,
  actor text not null,
  invited_at timestamp with time zone not null,
  invited_on date not null,
  offered_at timestamp with time zone,
  started_at timestamp with time zone,
  declined_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  constraint invitations_pkey PRIMARY KEY (unit_id, invitation_id),
  constraint invitations_unit_id_counter_id_fkey FOREIGN KEY (unit_id, counter_id) REFERENCES counters(unit_id, counter_id),
  constraint invitations_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id),
  constraint invitations_unit_id_return_id_fkey FOREIGN KEY (unit_id, return_id) REFERENCES dossier_returns(unit_id, return_id)
);

create table language_packs (
  unit_id text not null,
  language text not null,
  name text not null,
  texts jsonb not null,
  changed_at timestamp with time zone not null,
  changed_by text not null,
  constraint language_packs_pkey PRIMARY KEY (unit_id, language),
  constraint language_packs_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id)
);

create table list_columns (
  unit_id text not null,
  header_folded text not null,
  header text not null,
  our_column text not null,
  constraint list_columns_pkey PRIMARY KEY (unit_id, header_folded),
  constraint list_columns_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id)
);

create table parked_ballots (
  unit_id text not null,
  parked_ballot_id uuid not null default gen_random_uuid(),
  parked_on date not null,
  problem text not null,
  counter_id text,
  body text not null,
  constraint parked_ballots_pkey PRIMARY KEY (unit_id, parked_ballot_id),
  constraint parked_ballots_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id)
);

create table parked_submissions (
  unit_id text not null,
  submission_id uuid not null,
  problem text not null,
  detail text not null,
  dossier_code text,
  device_id text,
  counter_id text,
  received_at timestamp with time zone not null,
  constraint parked_submissions_pkey PRIMARY KEY (unit_id, submission_id),
  constraint parked_submissions_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id)
);

create table participations (
  unit_id text not null,
  submission_id uuid not null,
  dossier_code text,
  device_id text,
  counter_id text,
  outcome text not null,
  finished_at timestamp with time zone not null,
  surveyed_on date not null,
  clock text not null,
  received_at timestamp with time zone not null,
  typed_code text,
  matched_by text,
  matched_at timestamp with time zone,
  source text not null default 'tablet'::text,
  constraint clock_unknown CHECK ((clock = ANY (ARRAY['right'::text, 'corrected'::text, 'uncertain'::text]))),
  constraint outcome_unknown CHECK ((outcome = ANY (ARRAY['completed'::text, 'partial'::text]))),
  constraint participations_pkey PRIMARY KEY (unit_id, submission_id),
  constraint participations_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id),
  constraint source_unknown CHECK ((source = ANY (ARRAY['tablet'::text, 'phone'::text, 'paper'::text, 'file'::text]))),
  constraint tablet_unnamed CHECK ((((source = 'tablet'::text) = (device_id IS NOT NULL)) AND ((source <> 'tablet'::text) OR (counter_id IS NOT NULL)) AND ((source <> 'phone'::text) OR (counter_id IS NULL))))
);

create table plans (
  unit_id text not null,
  year integer not null,
  revision integer not null,
  plan_id text not null,
  plan jsonb not null,
  loaded_at timestamp with time zone not null,
  actor text,
  constraint plans_pkey PRIMARY KEY (unit_id, year, revision),
  constraint plans_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id)
);

create table rescue_keys (
  unit_id text not null,
  key_id text not null,
  public_key bytea not null,
  private_key bytea not null,
  made_at timestamp with time zone not null,
  constraint rescue_keys_pkey PRIMARY KEY (unit_id, key_id),
  constraint rescue_keys_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id)
);

create table sessions (
  unit_id text not null,
  session_id text not null,
  user_name text not null,
  secret_hash bytea not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint sessions_pkey PRIMARY KEY (unit_id, session_id),
  constraint sessions_unit_id_user_name_fkey FOREIGN KEY (unit_id, user_name) REFERENCES users(unit_id, name)
);

create table sound_clips (
  unit_id text not null,
  language text not null,
  name text not null,
  sha256 text not null,
  media_type text not null,
  bytes bytea not null,
  recorded_at timestamp with time zone not null,
  recorded_by text not null,
  constraint sound_clips_pkey PRIMARY KEY (unit_id, language, name),
  constraint sound_clips_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id)
);

create table staff_pins (
  unit_id text not null,
  salt bytea not null,
  iterations integer not null,
  hash bytea not null,
  set_at timestamp with time zone not null,
  constraint staff_pins_pkey PRIMARY KEY (unit_id),
  constraint staff_pins_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id)
);

create table survey_links (
  unit_id text not null,
  link_id uuid not null,
  dossier_code text not null,
  secret_hash bytea not null,
  actor text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  opened_at timestamp with time zone,
  submission_id uuid,
  broken_off integer not null default 0,
  withdrawn_at timestamp with time zone,
  constraint survey_links_pkey PRIMARY KEY (unit_id, link_id),
  constraint survey_links_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id)
);

create table tallies (
  unit_id text not null,
  span text not null,
  dimension text not null,
  begins_on date not null,
  value text not null,
  questionnaire text not null,
  version integer not null,
  ballots bigint not null,
  modes text not null,
  counts text not null,
  constraint span_unknown CHECK ((span = ANY (ARRAY['half-month'::text, 'week'::text]))),
  constraint tallies_pkey PRIMARY KEY (unit_id, span, dimension, begins_on, value, questionnaire, version),
  constraint tallies_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id)
);

create table tokens (
  unit_id text not null,
  token_id text not null,
  role text not null,
  secret_hash bytea not null,
  created_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint role_unknown CHECK ((role = ANY (ARRAY['administrator'::text, 'staff'::text, 'leader'::text, 'province'::text]))),
  constraint tokens_pkey PRIMARY KEY (unit_id, token_id),
  constraint tokens_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id)
);

create table units (
  unit_id text not null,
  name text not null,
  level text not null,
  province text,
  authority text not null,
  centre text not null,
  created_at timestamp with time zone not null,
  parent_id text,
  constraint units_pkey PRIMARY KEY (unit_id)
);

create table users (
  unit_id text not null,
  name text not null,
  role text not null,
  password_hash text not null,
  created_at timestamp with time zone not null,
  failures integer not null default 0,
  locked_until timestamp with time zone,
  constraint role_unknown CHECK ((role = ANY (ARRAY['administrator'::text, 'staff'::text, 'leader'::text, 'province'::text]))),
  constraint users_pkey PRIMARY KEY (unit_id, name),
  constraint users_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id)
);

create table visits (
  unit_id text not null,
  device_id text not null,
  day date not null,
  started integer not null,
  declined integer not null,
  departed integer not null,
  constraint visits_pkey PRIMARY KEY (unit_id, device_id, day),
  constraint visits_unit_id_device_id_fkey FOREIGN KEY (unit_id, device_id) REFERENCES devices(unit_id, device_id)
);

create table webhook_deliveries (
  unit_id text not null,
  delivery_id uuid not null,
  webhook_id uuid not null,
  number bigint not null,
  body text not null,
  created_at timestamp with time zone not null,
  attempts integer not null default 0,
  next_at timestamp with time zone,
  delivered_at timestamp with time zone,
  given_up_at timestamp with time zone,
  last_status text,
  constraint webhook_deliveries_pkey PRIMARY KEY (unit_id, delivery_id),
  constraint webhook_deliveries_unit_id_webhook_id_fkey FOREIGN KEY (unit_id, webhook_id) REFERENCES webhooks(unit_id, webhook_id) ON DELETE CASCADE
);

create table webhooks (
  unit_id text not null,
  webhook_id uuid not null,
  url text not null,
  secret text not null,
  created_at timestamp with time zone not null,
  last_attempt_at timestamp with time zone,
  last_status text,
  constraint webhooks_pkey PRIMARY KEY (unit_id, webhook_id),
  constraint webhooks_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id)
);

CREATE INDEX ballots_by_day ON public.ballots USING btree (unit_id, day);

CREATE INDEX ballots_commented ON public.ballots USING btree (unit_id, day) WHERE (comment IS NOT NULL);

CREATE INDEX ballots_excluded ON public.ballots USING btree (unit_id, day) WHERE (exclusion_id IS NOT NULL);

CREATE INDEX ballots_untallied ON public.ballots USING btree (unit_id, day) WHERE (NOT tallied);

CREATE INDEX comments_by_day ON public.comments USING btree (unit_id, last_day DESC, comment_id);

CREATE INDEX devices_by_pairing_code ON public.devices USING btree (pairing_code_hash) WHERE (pairing_code_hash IS NOT NULL);

CREATE INDEX dossier_returns_by_time ON public.dossier_returns USING btree (unit_id, returned_at) WHERE (undone_at IS NULL);

CREATE INDEX dossier_sightings_by_import ON public.dossier_sightings USING btree (unit_id, import_id);

CREATE INDEX dossiers_by_code ON public.dossiers USING btree (dossier_code);

CREATE INDEX dossiers_by_day_received ON public.dossiers USING btree (unit_id, received_on) INCLUDE (channel);

CREATE INDEX dossiers_by_day_returned ON public.dossiers USING btree (unit_id, returned_on) INCLUDE (result_channel);

CREATE INDEX invitations_by_day ON public.invitations USING btree (unit_id, invited_on);

CREATE INDEX invitations_open ON public.invitations USING btree (unit_id, counter_id, invited_at) WHERE ((declined_at IS NULL) AND (withdrawn_at IS NULL));

CREATE UNIQUE INDEX invited_already ON public.invitations USING btree (unit_id, dossier_code) WHERE (withdrawn_at IS NULL);

CREATE UNIQUE INDEX linked_already ON public.survey_links USING btree (unit_id, dossier_code) WHERE (withdrawn_at IS NULL);

CREATE INDEX parked_submissions_by_time ON public.parked_submissions USING btree (unit_id, received_at);

CREATE INDEX participations_by_day ON public.participations USING btree (unit_id, surveyed_on);

CREATE INDEX participations_by_phone ON public.participations USING btree (unit_id, surveyed_on) WHERE (source = 'phone'::text);

CREATE INDEX participations_matched ON public.participations USING btree (unit_id, matched_at) WHERE (matched_at IS NOT NULL);

CREATE INDEX participations_on_paper ON public.participations USING btree (unit_id, surveyed_on) WHERE (source = ANY (ARRAY['paper'::text, 'file'::text]));

CREATE UNIQUE INDEX returned_already ON public.dossier_returns USING btree (unit_id, dossier_code) WHERE (undone_at IS NULL);

CREATE UNIQUE INDEX second_survey ON public.participations USING btree (unit_id, dossier_code, outcome) WHERE (dossier_code IS NOT NULL);

CREATE INDEX survey_links_by_time ON public.survey_links USING btree (unit_id, created_at, link_id);

CREATE INDEX units_by_parent ON public.units USING btree (parent_id) WHERE (parent_id IS NOT NULL);

CREATE INDEX visits_by_day ON public.visits USING btree (unit_id, day);

CREATE INDEX webhook_deliveries_due ON public.webhook_deliveries USING btree (unit_id, webhook_id, number) WHERE (next_at IS NOT NULL);

CREATE INDEX webhook_deliveries_over ON public.webhook_deliveries USING btree (unit_id, created_at) WHERE (next_at IS NULL);

CREATE OR REPLACE FUNCTION public.add_counts(one text, other text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (ARRAY(SELECT (both_counts.a + both_counts.b) FROM UNNEST((add_counts.one)::bigint[], (add_counts.other)::bigint[]) WITH ORDINALITY both_counts(a, b, place) ORDER BY both_counts.place))::text;

CREATE OR REPLACE FUNCTION public.append_audit(entry_unit text, entry_at timestamp with time zone, entry_actor text, entry_action text, entry_subject text, entry_before jsonb, entry_after jsonb)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare
  last_number integer;
  last_hash text;
begin
  perform pg_advisory_xact_lock(hashtext('audit'), hashtext(entry_unit));
  select number, hash into last_number, last_hash from audit_log
    where unit_id = entry_unit order by number desc limit 1;
  last_number := coalesce(last_number, 0) + 1;
  insert into audit_log (unit_id, number, at, actor, action, subject, before, after, hash)
    values (entry_unit, last_number, entry_at, entry_actor, entry_action, entry_subject, entry_before, entry_after,
      audit_hash(coalesce(last_hash, ''), entry_unit, last_number, entry_at, entry_actor, entry_action, entry_subject,
        entry_before, entry_after));
  return last_number;
end;
$function$;

CREATE OR REPLACE FUNCTION public.audit_hash(previous text, unit_id text, number integer, at timestamp with time zone, actor text, action text, subject text, before jsonb, after jsonb)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  select encode(sha256(convert_to(jsonb_build_array(previous, unit_id, number,
    to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), actor, action, subject, before, after)::text,
    'UTF8')), 'hex')
$function$;

CREATE OR REPLACE FUNCTION public.ballot_digest(ballot ballots)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select ('x' || left(encode(sha256(convert_to(jsonb_build_array(ballot.unit_id, ballot.day, ballot.questionnaire,
    ballot.version, ballot.counter_id, ballot.field, ballot.channel, ballot.language, ballot.mode, ballot.levels,
    ballot.comment, ballot.demographics)::text, 'UTF8')), 'hex'), 15))::bit(60)::bigint::numeric
$function$;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'audit_log is append-only' using errcode = 'restrict_violation';
end;
$function$;

CREATE TRIGGER audit_log_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
