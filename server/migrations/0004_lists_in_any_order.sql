-- What each list said of each dossier. dossiers is worked out from these and from what the return desk noted, so the
-- order in which lists were imported cannot show in it (see decision 0010).
create table dossier_sightings (
  unit_id text not null references units,
  dossier_code text not null,
  import_id uuid not null,
  as_of timestamp not null,
  raw_code text not null,
  procedure text,
  field text,
  channel text not null,
  online_kind text,
  filed_at_counter boolean not null default false,
  result_channel text,
  status text,
  received_at timestamp not null,
  due_at timestamp,
  finished_at timestamp,
  returned_at timestamp,
  primary key (unit_id, dossier_code, import_id),
  foreign key (unit_id, import_id) references dossier_imports
);
create index dossier_sightings_by_import on dossier_sightings (unit_id, import_id);

-- as_of: the moment a list speaks of, in civil time of Asia/Ho_Chi_Minh. Settled imports are too old to be undone:
-- what later ones repeat of them is not kept.
alter table dossier_imports add column number integer;
alter table dossier_imports add column source text not null default 'file';
alter table dossier_imports add column as_of timestamp;
alter table dossier_imports add column settled boolean not null default false;
alter table dossier_imports add column undone_at timestamptz;
alter table dossier_imports add column undone_by text;
alter table dossier_imports add constraint source_unknown check (source in ('file', 'api'));

-- Lists of before: in the order they were imported, each as of the last moment that is still known of it.
update dossier_imports set number = numbered.number
from (
  select unit_id, import_id, row_number() over (partition by unit_id order by imported_at, import_id)::int as number
  from dossier_imports
) as numbered
where dossier_imports.unit_id = numbered.unit_id and dossier_imports.import_id = numbered.import_id;

update dossier_imports set as_of = coalesce((
  select max(moment)
  from dossiers, lateral (values (received_at), (finished_at), (returned_at)) as moments (moment)
  where dossiers.unit_id = dossier_imports.unit_id and dossiers.import_id = dossier_imports.import_id
    and moment <= imported_at at time zone 'Asia/Ho_Chi_Minh'
), date_trunc('second', imported_at at time zone 'Asia/Ho_Chi_Minh'));

alter table dossier_imports alter column number set not null;
alter table dossier_imports alter column as_of set not null;
alter table dossier_imports add constraint import_number_taken unique (unit_id, number);

insert into dossier_sightings (unit_id, dossier_code, import_id, as_of, raw_code, procedure, field, channel,
  online_kind, result_channel, status, received_at, due_at, finished_at, returned_at)
select unit_id, dossier_code, import_id, as_of, raw_code, procedure, field, channel, online_kind, result_channel,
  status, received_at, due_at, finished_at, returned_at
from dossiers join dossier_imports using (unit_id, import_id);

-- A dossier comes from several lists now.
alter table dossiers drop column import_id;
-- Online, yet entered at the centre with help: shown beside the channels, never counted as in person.
alter table dossiers add column filed_at_counter boolean not null default false;

-- What a unit's people said its lists' own headers mean.
create table list_columns (
  unit_id text not null references units,
  header_folded text not null,
  header text not null,
  our_column text not null,
  primary key (unit_id, header_folded)
);
