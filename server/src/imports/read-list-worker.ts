import { parseList } from './parse-list.ts';
import type { WorkerNews, WorkerTask } from './read-dossier-list.ts';

const tell = (news: WorkerNews) => process.send?.(news);

/** Entry of the reading process: one list, one outcome, and on the way how far it is. `readDossierList` ends it. */
process.once('message', async ({ bytes, choice }: WorkerTask) => {
  tell({ outcome: await parseList(bytes, { choice, onRead: (read) => tell({ read }) }) });
});
process.once('disconnect', () => process.exit());
