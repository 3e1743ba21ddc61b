import postgres from 'postgres';
import type { Pool } from './database.ts';
import { translateDatabaseError } from './translate-error.ts';

type Transaction = Parameters<Parameters<Pool['begin']>[1]>[0];
type Work = (transaction: Transaction) => unknown;
/** The part of the client's queries that hands them to a connection when they are first awaited. */
type Handled = Promise<unknown> & { handler: (query: Handled) => unknown; reject: (error: unknown) => void };

/**
 * A pool that outlives its connections. The client (postgres.js 3.4.9) does not: a connection that closes while
 * something is about to be written to it never connects again, and a transaction that goes on after its connection
 * closed writes to nothing, which ends the process. So a pool that lost a connection is left to finish what it has
 * begun and a new one takes its place, and a transaction whose connection is gone asks nothing more of it.
 * @param open makes a pool that tells when one of its connections has closed
 */
export function createSteadyPool(open: (onClose: () => void) => Pool): Pool {
  let ending = false;
  const openNext = (): Pool => {
    const pool = open(() => {
      if (ending || current !== pool) return;
      current = openNext();
      pool.end({ timeout: 5 }).catch(() => {});
    });
    return pool;
  };
  let current = openNext();
  const end: Pool['end'] = (options) => {
    ending = true;
    return current.end(options);
  };
  const begin = (...args: [Work] | [string, Work]) => beginSteadily(current, args);
  return new Proxy(current, {
    apply: (_first, _this, args) => Reflect.apply(current, undefined, args),
    get: (_first, name) => {
      if (name === 'begin') return begin;
      return name === 'end' ? end : Reflect.get(current, name);
    },
  });
}

/** When the connection closes, the client rejects the transaction by itself; all that is left is to keep still. */
function beginSteadily(pool: Pool, args: [Work] | [string, Work]): Promise<unknown> {
  const state = { lost: false };
  const [work, options = ''] = args.toReversed() as [Work, string?];
  const outcome = pool.begin(options, async (transaction) => {
    try {
      return await work(guard(transaction, state));
    } catch (error) {
      // Thrown on, it would make the client roll back on the closed connection.
      if (state.lost) return new Promise(() => {});
      throw error;
    }
  });
  outcome.catch(() => {
    state.lost = true;
  });
  return outcome;
}

function guard(transaction: Transaction, state: { lost: boolean }): Transaction {
  return new Proxy(transaction, {
    apply: (target, _this, args) => guardQuery(Reflect.apply(target, undefined, args), state),
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (name !== 'unsafe' || typeof value !== 'function') return value;
      return (...args: unknown[]) => guardQuery(value(...args), state);
    },
  });
}

function guardQuery<Query>(query: Query, state: { lost: boolean }): Query {
  if (!(query instanceof Promise) || !('handler' in query)) return query;
  const handled = query as unknown as Handled;
  const { handler } = handled;
  handled.handler = (self) => {
    if (state.lost) return self.reject(Object.assign(new Error('connection lost'), { code: 'CONNECTION_CLOSED' }));
    self.catch((error: unknown) => {
      if (isLoss(error)) state.lost = true;
    });
    return handler(self);
  };
  return query;
}

/** The connection itself failed; what the database answered, however bad, is no loss. */
function isLoss(error: unknown): boolean {
  return !(error instanceof postgres.PostgresError) && translateDatabaseError(error)?.code === 'database-unreachable';
}
