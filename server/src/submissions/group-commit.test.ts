import { describe, expect, it } from 'vitest';
import { createGroupCommit } from './group-commit.ts';

/** Remembers the groups it was given; refuses any group that holds one of the `refused` items. */
function createRecorder(refused: readonly number[] = []) {
  const groups: (readonly number[])[] = [];
  const commit = async (items: readonly number[]) => {
    groups.push(items);
    await new Promise((resolve) => setImmediate(resolve));
    const at = items.find((item) => refused.includes(item));
    if (at !== undefined) throw new Error(`refused ${at}`);
    return items.map((item) => item * 10);
  };
  return { groups, commit };
}

describe('requests that arrive together', () => {
  it('share one transaction, and each gets its own results', async () => {
    const { groups, commit } = createRecorder();
    const together = createGroupCommit(commit, 100);
    expect(await Promise.all([together([1, 2]), together([3]), together([4, 5])])).toEqual([[10, 20], [30], [40, 50]]);
    expect(groups).toEqual([[1, 2, 3, 4, 5]]);
  });

  it('wait for the next one while one runs', async () => {
    const { groups, commit } = createRecorder();
    const together = createGroupCommit(commit, 100);
    const later: Promise<number[]>[] = [];
    const first = together([1]).then((results) => results);
    setImmediate(() => later.push(together([2]), together([3])));
    await first;
    await Promise.all(later);
    expect(groups).toEqual([[1], [2, 3]]);
  });

  it('are no more than a transaction may hold, but one alone may be larger', async () => {
    const { groups, commit } = createRecorder();
    const together = createGroupCommit(commit, 3);
    await Promise.all([together([1, 2]), together([3, 4]), together([5, 6, 7, 8]), together([9])]);
    expect(groups).toEqual([[1, 2], [3, 4], [5, 6, 7, 8], [9]]);
  });

  it('do not fail for the fault of one of them', async () => {
    const { commit } = createRecorder([2]);
    const together = createGroupCommit(commit, 100);
    const settled = await Promise.allSettled([together([1]), together([2]), together([3])]);
    expect(settled).toMatchObject([
      { status: 'fulfilled', value: [10] },
      { status: 'rejected', reason: new Error('refused 2') },
      { status: 'fulfilled', value: [30] },
    ]);
  });

  it('are served after a failure as before', async () => {
    const { commit } = createRecorder([1]);
    const together = createGroupCommit(commit, 100);
    await expect(together([1])).rejects.toThrow('refused 1');
    expect(await together([2])).toEqual([20]);
  });
});
