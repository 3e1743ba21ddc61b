-- The chain of the audit log is extended and checked where the rows are, by one rule for both: a write and its entry
-- are then one statement, without a round trip between reading the last hash and writing the next.

-- Covers every column and the hash before it. jsonb prints one value in one way, whatever order its keys came in.
create function audit_hash(previous text, unit_id text, number integer, at timestamptz, actor text, action text,
  subject text, before jsonb, after jsonb) returns text language sql stable as $$
  select encode(sha256(convert_to(jsonb_build_array(previous, unit_id, number,
    to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), actor, action, subject, before, after)::text,
    'UTF8')), 'hex')
$$;

-- The lock keeps a unit's numbers without gaps when several servers write at once. Volatile, so that the last entry
-- is read after the lock was granted and not as it was when the calling statement began.
create function append_audit(entry_unit text, entry_at timestamptz, entry_actor text, entry_action text,
  entry_subject text, entry_before jsonb, entry_after jsonb) returns integer language plpgsql volatile as $$
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
$$;
