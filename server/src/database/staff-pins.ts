import type { Sql } from './database.ts';

/** A PIN as it may be kept and handed to tablets. */
export type HashedPin = { salt: Buffer; iterations: number; hash: Buffer };

export async function findStaffPin(sql: Sql, unitId: string): Promise<HashedPin | null> {
  const [row] = await sql<HashedPin[]>`select salt, iterations, hash from staff_pins where unit_id = ${unitId}`;
  return row ?? null;
}

export async function saveStaffPin(sql: Sql, unitId: string, pin: HashedPin, now: Date): Promise<void> {
  await sql`
    insert into staff_pins (unit_id, salt, iterations, hash, set_at)
    values (${unitId}, ${pin.salt}, ${pin.iterations}, ${pin.hash}, ${now})
    on conflict (unit_id) do update set salt = excluded.salt, iterations = excluded.iterations, hash = excluded.hash,
      set_at = excluded.set_at`;
}

export async function deleteStaffPin(sql: Sql, unitId: string): Promise<void> {
  await sql`delete from staff_pins where unit_id = ${unitId}`;
}
