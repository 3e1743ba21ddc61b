-- Languages a centre added to Vietnamese and English: a name in itself, and the texts there are (part name → text).
create table language_packs (
  unit_id text not null references units,
  language text not null,
  name text not null,
  texts jsonb not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (unit_id, language)
);

-- Clips a centre recorded, in place of those the app ships. A voice belongs to a person: deleted means gone.
create table sound_clips (
  unit_id text not null references units,
  language text not null,
  name text not null,
  sha256 text not null,
  media_type text not null,
  bytes bytea not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (unit_id, language, name)
);
-- Sound is compressed already.
alter table sound_clips alter column bytes set storage external;
