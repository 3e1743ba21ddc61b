import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOptions, type Pool } from '../database.ts';
import { ProtocolSocket } from './protocol-socket.ts';

/** Hands on what the client writes in pieces of a size, whatever messages they cut. */
class CuttingSocket extends ProtocolSocket {
  pieceBytes = 1;
  override _write(chunk: Buffer, encoding: string, done: (error?: Error | null) => void): void {
    for (let start = 0; start < chunk.length; start += this.pieceBytes) {
      super._write(chunk.subarray(start, start + this.pieceBytes), encoding, (error) => {
        if (error) throw error;
      });
    }
    done();
  }
}

/** Gathers everything that is written in one turn, so that several messages come as one piece. */
class GatheringSocket extends ProtocolSocket {
  #pending: Buffer[] = [];
  override _write(chunk: Buffer, encoding: string, done: (error?: Error | null) => void): void {
    if (this.#pending.length === 0) {
      setImmediate(() => {
        const whole = Buffer.concat(this.#pending);
        this.#pending = [];
        super._write(whole, encoding, () => {});
      });
    }
    this.#pending.push(chunk);
    done();
  }
}

let database: PGlite;
let folder: string;
const sockets: ProtocolSocket[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hailong-socket-'));
  database = await PGlite.create(join(folder, 'database'));
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A client of the kind the server uses, over the given socket. */
async function connected<Result>(make: () => ProtocolSocket, use: (sql: Pool) => Promise<Result>): Promise<Result> {
  const socket = () => {
    const made = make();
    sockets.push(made);
    return made;
  };
  const options = { ...clientOptions, max: 1, socket };
  const sql: Pool = postgres(options);
  try {
    return await use(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

const plain = () => new ProtocolSocket(database);

describe('messages to the embedded database', () => {
  it.each([1, 2, 3, 4, 5, 7, 11, 64])('may be cut into pieces of %i bytes', async (pieceBytes) => {
    const cut = () => Object.assign(new CuttingSocket(database), { pieceBytes });
    await connected(cut, async (sql) => {
      expect(await sql`select ${'Xã Quảng Khê'}::text as a, ${42}::int as b, ${null}::text as c`).toEqual([
        { a: 'Xã Quảng Khê', b: 42, c: null },
      ]);
      expect(await sql`select g from generate_series(1, 500) as g`).toHaveLength(500);
      await expect(sql`select 1 / 0`).rejects.toThrow('division by zero');
      expect(await sql`select 'after' as a`).toEqual([{ a: 'after' }]);
    });
  });

  it('may come several in one piece', async () => {
    await connected(
      () => new GatheringSocket(database),
      async (sql) => {
        const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => sql`select ${n}::int as n`));
        expect(answers.map(([row]) => row?.n)).toEqual(Array.from({ length: 30 }, (_, n) => n));
      },
    );
  });

  it('may be as large as the largest request', async () => {
    await connected(plain, async (sql) => {
      const text = 'ề'.repeat(2_000_000);
      const [row] = await sql`select length(${text}) as length, md5(${text}) = md5(${text}) as same, ${text} as text`;
      expect([row?.length, row?.same, row?.text === text]).toEqual([2_000_000, true, true]);
      const bytes = Buffer.alloc(5 * 1024 * 1024, 7);
      const [back] = await sql`select ${bytes}::bytea as bytes`;
      expect(bytes.equals(back?.bytes as Buffer)).toBe(true);
    });
  });

  it('may be a hundred at the same moment, with transactions among them', async () => {
    await connected(plain, async (sql) => {
      await sql`create table busy (n integer primary key)`;
      const tasks = Array.from({ length: 100 }, async (_, n) => {
        if (n % 2 === 0) return sql`insert into busy values (${n})`;
        return sql.begin(async (transaction) => {
          await transaction`insert into busy values (${n})`;
          if (n % 10 === 5) throw new Error('changed my mind');
        });
      });
      const outcomes = await Promise.allSettled(tasks);
      expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(10);
      const [row] =
        await sql`select count(*)::int as count, count(*) filter (where n % 10 = 5)::int as undone from busy`;
      expect(row).toEqual({ count: 90, undone: 0 });
    });
  });
});

describe('an error in a transaction', () => {
  it('undoes it, and what follows works', async () => {
    await connected(plain, async (sql) => {
      await sql`create table tried (n integer primary key)`;
      const failing = sql.begin(async (transaction) => {
        await transaction`insert into tried values (1)`;
        await transaction`insert into tried values (1)`;
      });
      await expect(failing).rejects.toMatchObject({ code: '23505' });
      await sql.begin(async (transaction) => {
        await transaction`insert into tried values (2)`;
        await transaction.savepoint((inner) => inner`insert into tried values (2)`).catch(() => {});
        await transaction`insert into tried values (3)`;
      });
      expect(await sql`select n from tried order by n`).toEqual([{ n: 2 }, { n: 3 }]);
    });
  });

  it('that is a lost connection undoes it too: nothing half done is committed by whoever comes next', async () => {
    await connected(plain, async (sql) => {
      await sql`create table half (n integer primary key)`;
      await sql`begin`;
      await sql`insert into half values (1)`;
      const socket = sockets.at(-1) as ProtocolSocket;
      socket.destroy();
      await once(socket, 'close');
      await sql`insert into half values (3)`;
      await sql.begin((transaction) => transaction`insert into half values (4)`);
      expect(await sql`select n from half order by n`).toEqual([{ n: 3 }, { n: 4 }]);
    });
    const { rows } = await database.query('select n from half order by n');
    expect(rows).toEqual([{ n: 3 }, { n: 4 }]);
  });
});
