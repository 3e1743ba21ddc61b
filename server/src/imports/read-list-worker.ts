import { parseList } from './parse-list.ts';

/** Entry of the reading process: one list, one answer. `readDossierList` starts it and ends it. */
process.once('message', async (bytes: Uint8Array) => {
  process.send?.(await parseList(bytes));
});
process.once('disconnect', () => process.exit());
