import { inject, it } from 'vitest';
import { killPostgres } from './postgres-killed.ts';
import { cutPower, cutPowerWithoutSync } from './power-cut.ts';

// PostgreSQL keeps its own promise when the power goes; the embedded database's is ours. It has no process of its own
// to be killed: that is the server's, in `server-killed.test.ts`.
if (inject('postgresUrl') === null) {
  it('keeps every acknowledged survey, once, when the power goes and only what was synced is left', cutPower);
  it('would lose acknowledged surveys on a disk that never syncs', cutPowerWithoutSync);
} else {
  it('keeps every acknowledged survey, once, when PostgreSQL is killed, and recovers by itself', killPostgres);
}
