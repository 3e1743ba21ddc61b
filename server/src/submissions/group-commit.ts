import { Problem } from '@hailong/shared/problem.ts';

export type GroupCommit<Item, Result> = (items: readonly Item[]) => Promise<Result[]>;

type Waiting<Item, Result> = {
  items: readonly Item[];
  resolve: (results: Result[]) => void;
  reject: (reason: unknown) => void;
};

/**
 * Lets concurrent requests share one transaction: while one runs, what arrives waits for the next. Durable commits
 * cost the same for one row or for hundreds, so throughput grows with the load instead of falling.
 *
 * @param commit stores the items in one transaction; one result per item, in order, only after it is durable.
 *   When it fails, the requests of the group are tried one by one, so that one cannot fail another; not so when it
 *   fails with a problem, which is no fault of any of them.
 * @param most items per transaction
 */
export function createGroupCommit<Item, Result>(
  commit: GroupCommit<Item, Result>,
  most: number,
): GroupCommit<Item, Result> {
  const queue: Waiting<Item, Result>[] = [];
  let running = false;

  const run = async () => {
    running = true;
    while (queue.length > 0) await commitTogether(commit, takeGroup(queue, most));
    running = false;
  };

  return (items) =>
    new Promise((resolve, reject) => {
      queue.push({ items, resolve, reject });
      // A turn later, so that requests that arrive together go together.
      if (!running) {
        running = true;
        setImmediate(() => void run());
      }
    });
}

function takeGroup<Item, Result>(queue: Waiting<Item, Result>[], most: number): Waiting<Item, Result>[] {
  let size = 0;
  let count = 0;
  for (const { items } of queue) {
    if (count > 0 && size + items.length > most) break;
    size += items.length;
    count += 1;
  }
  return queue.splice(0, count);
}

async function commitTogether<Item, Result>(
  commit: GroupCommit<Item, Result>,
  group: Waiting<Item, Result>[],
): Promise<void> {
  try {
    const results = await commit(group.flatMap((one) => one.items));
    let position = 0;
    for (const one of group) {
      one.resolve(results.slice(position, position + one.items.length));
      position += one.items.length;
    }
  } catch (error) {
    // What lies outside the requests, such as a database that is away, fails each of them alike.
    if (group.length === 1 || error instanceof Problem) for (const one of group) one.reject(error);
    else for (const one of group) await commitTogether(commit, [one]);
  }
}
