import { parseAnswers } from './parse-answers.ts';
import { parseList } from './parse-list.ts';
import type { WorkerNews, WorkerTask } from './read-dossier-list.ts';

const tell = (news: WorkerNews) => process.send?.(news);

/** Entry of the reading process: one file, one outcome, and on the way how far it is. Whoever asked ends it. */
process.once('message', async (task: WorkerTask) => {
  const { bytes } = task;
  if ('answers' in task) tell({ outcome: await parseAnswers(bytes, task.answers) });
  else tell({ outcome: await parseList(bytes, { choice: task.choice, onRead: (read) => tell({ read }) }) });
});
process.once('disconnect', () => process.exit());
