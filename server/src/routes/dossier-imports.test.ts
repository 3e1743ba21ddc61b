import type { DossierImportsReply, DossierReply, UndoneImport } from '@hailong/shared/contract/dossiers.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildList, type ListedDossier } from '../testing/build-list.ts';
import { buildSurvey } from '../testing/build-survey.ts';
import { addToken, type Centre, openCentre, sendList } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

const operator = () => test.world.operatorToken;
const history = async (centre: Centre) => (await centre.get<DossierImportsReply>('/dossiers/imports')).imports;
const undo = (centre: Centre, importId: string | null, token = operator()) =>
  test.call('DELETE', `/dossiers/imports/${importId}?unit=${centre.unit}`, { token });
const codes = async (centre: Centre) =>
  (await centre.get<{ dossiers: DossierReply[] }>('/dossiers')).dossiers.map(({ code }) => code);
const days = (centre: Centre, ...received: string[]): ListedDossier[] =>
  received.map((day, index) => ({ code: centre.code(index + 1), received: day }));
const sightings = async ({ unit }: Centre): Promise<number> => {
  const [row] = await test.world.sql<{ count: number }[]>`
    select count(*)::int as count from dossier_sightings where unit_id = ${unit}`;
  return row?.count ?? 0;
};

describe('the history of lists', () => {
  it('says who imported what, when, and what came of it, newest first', async () => {
    const centre = await openCentre(test);
    await centre.importList(buildList(days(centre, '2026-01-05')));
    await centre.importList(
      buildList([...days(centre, '2026-01-05', '2026-01-07'), { code: '', received: '2026-01-05' }]),
    );
    expect(await history(centre)).toMatchObject([
      {
        ...{ fileName: 'list.csv', source: 'file', actor: 'operator', asOf: '2026-01-07T00:00:00' },
        ...{ read: 3, created: 1, updated: 0, unchanged: 1, problems: 1, undoneAt: null, undoable: true },
        importedAt: '2026-02-10T02:00:00.000Z',
      },
      { read: 1, created: 1, asOf: '2026-01-05T00:00:00', undoable: false },
    ]);
  });

  it('comes a hundred at a time', async () => {
    const centre = await openCentre(test);
    for (let day = 1; day <= 101; day += 1) {
      await push(centre, [pushed(centre, 1, { dueAt: `2026-03-01T00:${String(day % 60).padStart(2, '0')}:00` })], {
        asOf: `2025-${day < 60 ? '01' : '02'}-01T00:${String(day % 60).padStart(2, '0')}:00`,
      });
    }
    const first = await centre.get<DossierImportsReply>('/dossiers/imports');
    expect(first.imports).toHaveLength(100);
    const rest = await centre.get<DossierImportsReply>('/dossiers/imports', { before: first.next ?? '' });
    expect(rest).toMatchObject({ imports: [{ undoable: false }], next: null });
    const path = `/dossiers/imports?unit=${centre.unit}&before=x`;
    expect(await test.call('GET', path, { token: operator() })).toMatchObject({ status: 400 });
  });
});

describe('undoing the last list', () => {
  it('leaves dossiers and share as they were, and its line in the history and the audit log', async () => {
    const centre = await openCentre(test);
    await centre.importList(buildList(days(centre, '2026-01-05', '2026-01-06')));
    const later = await centre.importList(
      buildList([
        {
          code: centre.code(2),
          received: '2026-01-06',
          status: 10,
          returned: '2026-01-09',
          resultChannel: 'in-person',
        },
        { code: centre.code(3), received: '2026-01-07' },
      ]),
    );
    await centre.deliver([buildSurvey({ dossierCode: centre.code(3) })]);
    const before = { dossiers: 3, inPerson: 3, returnedInPerson: 1, surveyed: 1, pending: 0 };
    const after = { dossiers: 2, inPerson: 2, returnedInPerson: 0, surveyed: 0, pending: 1 };
    expect(later).toMatchObject({ before: { ...after, pending: 0 }, after: { ...before, surveyed: 0 } });
    const undone = await undo(centre, later.importId);
    expect(undone.json as UndoneImport).toEqual({ removed: 1, changed: 1, before, after });
    expect(await codes(centre)).toEqual([centre.code(1), centre.code(2)]);
    expect(await history(centre)).toMatchObject([
      { undoneBy: 'operator', undoneAt: '2026-02-10T02:00:00.000Z', undoable: false },
      { undoneAt: null, undoable: true },
    ]);
    const { entries } = await centre.get<{ entries: { action: string }[] }>('/audit');
    expect(entries[0]).toMatchObject({ action: 'dossiers.undo-import', before, after });
    expect((await centre.verify()).ok).toBe(true);
  });

  it('is refused for any list but the last, and for one that is undone or unknown', async () => {
    const centre = await openCentre(test);
    const first = await centre.importList(buildList(days(centre, '2026-01-05')));
    const second = await centre.importList({ ...buildList(days(centre, '2026-01-06')), name: 'second.csv' });
    expect(await undo(centre, first.importId)).toMatchObject({
      status: 409,
      json: { code: 'import-not-last', value: 'second.csv' },
    });
    expect(await undo(centre, second.importId)).toMatchObject({ status: 200 });
    expect(await undo(centre, second.importId)).toMatchObject({ status: 404 });
    expect(await undo(centre, 'no-such-import')).toMatchObject({ status: 404 });
    expect(await undo(centre, first.importId)).toMatchObject({ status: 200 });
    expect(await codes(centre)).toEqual([]);
  });

  it('happens once when two people do it at the same moment', async () => {
    const centre = await openCentre(test);
    await centre.importList(buildList(days(centre, '2026-01-05')));
    const last = await centre.importList(buildList(days(centre, '2026-01-05', '2026-01-06')));
    const replies = await Promise.all([undo(centre, last.importId), undo(centre, last.importId)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect(await codes(centre)).toEqual([centre.code(1)]);
  });

  it('is for administrators and staff of the unit', async () => {
    const centre = await openCentre(test);
    const { importId } = await centre.importList(buildList(days(centre, '2026-01-05')));
    const leader = await addToken(test, centre.unit, 'leader');
    expect(await undo(centre, importId, leader)).toMatchObject({ status: 403 });
    const stranger = await addToken(test, (await openCentre(test)).unit, 'staff');
    expect(await undo(centre, importId, stranger)).toMatchObject({ status: 403 });
  });
});

describe('daily lists of the same dossiers', () => {
  it('do not grow without end, and the last ten can be undone', async () => {
    const centre = await openCentre(test);
    const asOf = (day: number) => `2026-01-${String(day).padStart(2, '0')}`;
    const daily = (day: number) =>
      push(centre, [pushed(centre, 1, {}), pushed(centre, 2, { dueAt: asOf(day) })], { asOf: asOf(day) });
    for (let day = 1; day <= 15; day += 1) await daily(day);
    // Of the dossier that stayed the same: one note of all that is settled and one of each list that can be undone.
    expect(await sightings(centre)).toBe(15 + 11);
    await push(centre, [pushed(centre, 1, { field: 'Đất đai' })], { asOf: '2026-01-04T12:00:00' });
    const find = async () =>
      (await centre.get<{ dossiers: DossierReply[] }>('/dossiers', { code: centre.code(1) })).dossiers;
    expect(await find()).toMatchObject([{ field: 'Hộ tịch' }]);
    const newest = await history(centre);
    for (const { importId } of newest.slice(0, 10)) expect(await undo(centre, importId)).toMatchObject({ status: 200 });
    expect(await undo(centre, newest[10]?.importId ?? '')).toMatchObject({ status: 409 });
    expect(await find()).toMatchObject([{ field: 'Hộ tịch' }]);
  });
});

type Pushed = Record<string, string | null>;
const pushed = (centre: Centre, serial: number, changes: Pushed): Pushed => ({
  ...{ code: centre.code(serial), channel: 'Trực tiếp', receivedAt: '05/01/2026 08:00', field: 'Hộ tịch' },
  ...changes,
});
const push = (centre: Centre, rows: readonly Pushed[], more: object = {}) =>
  test.call('POST', '/dossiers/rows', { token: operator(), json: { unit: centre.unit, rows, ...more } });

describe('rows pushed by another system', () => {
  it('are read by the rules of lists, with the same problems', async () => {
    const centre = await openCentre(test);
    const rows = [
      pushed(centre, 1, { status: 'Đã trả kết quả', returnedAt: '2026-01-09T10:00:00+07:00', resultChannel: '1' }),
      pushed(centre, 2, { receivedAt: '31/02/2026' }),
      pushed(centre, 1, {}),
      pushed(centre, 3, { channel: 'online', status: 'in-progress', phone: '0906566528' }),
    ];
    const { status, json } = await push(centre, rows);
    expect({ status, json }).toMatchObject({
      status: 200,
      json: {
        ...{ read: 4, created: 2, updated: 0, unchanged: 0, asOf: '2026-01-09T10:00:00' },
        problems: [
          { row: 2, code: 'date-invalid' },
          { row: 3, code: 'dossier-repeated', detail: 'row 1' },
        ],
      },
    });
    expect(await history(centre)).toMatchObject([{ source: 'api', fileName: 'api', created: 2 }]);
    const { dossiers } = await centre.get<{ dossiers: DossierReply[] }>('/dossiers');
    expect(dossiers).toMatchObject([
      { channel: 'in-person', status: 'returned', returnedOn: '2026-01-09' },
      { channel: 'online', status: 'in-progress' },
    ]);
  });

  it('change nothing when they are repeated, not even the history', async () => {
    const centre = await openCentre(test);
    const rows = [pushed(centre, 1, {}), pushed(centre, 2, {})];
    await push(centre, rows);
    expect((await push(centre, rows)).json).toMatchObject({ created: 0, updated: 0, unchanged: 2, importId: null });
    expect(await history(centre)).toHaveLength(1);
  });

  it('are only counted in a trial', async () => {
    const centre = await openCentre(test);
    const trial = await push(centre, [pushed(centre, 1, {})], { dryRun: true });
    expect(trial.json).toMatchObject({ created: 1, importId: null, after: { dossiers: 1 } });
    expect([await codes(centre), await history(centre)]).toEqual([[], []]);
  });

  it.each([
    ['no row', []],
    ['a row without a code', [{ channel: '1', receivedAt: '2026-01-05' }]],
    [
      'more than 5,000 rows',
      Array.from({ length: 5001 }, () => ({ code: 'H1', channel: '1', receivedAt: '2026-01-05' })),
    ],
  ])('are refused whole when there is %s', async (_, rows) => {
    const centre = await openCentre(test);
    expect(await push(centre, rows)).toMatchObject({ status: 400, json: { code: 'request-invalid' } });
  });
});

describe('the moment a list speaks of', () => {
  it('decides, whichever list is imported first', async () => {
    const centre = await openCentre(test);
    const newer = buildList([{ code: centre.code(1), received: '2026-01-05', status: 10, returned: '2026-01-20' }]);
    const older = buildList([{ code: centre.code(1), received: '2026-01-05', status: 4, field: 'Hộ tịch' }]);
    await centre.importList(newer);
    expect(await centre.importList(older)).toMatchObject({ created: 0, updated: 1, asOf: '2026-01-05T00:00:00' });
    const { dossiers } = await centre.get<{ dossiers: DossierReply[] }>('/dossiers');
    expect(dossiers).toMatchObject([{ status: 'returned', returnedOn: '2026-01-20', field: 'Hộ tịch' }]);
  });

  it('is not a slip of the hand in the far future', async () => {
    const centre = await openCentre(test);
    const slipped = buildList(days(centre, '2026-01-05', '2062-01-05'));
    expect(await centre.importList(slipped)).toMatchObject({ asOf: '2026-01-05T00:00:00', created: 2 });
    expect(await centre.importList(buildList(days(centre, '2062-01-05')))).toMatchObject({
      asOf: '2026-02-10T09:00:00',
    });
  });

  it('may be given, but not in the future', async () => {
    const centre = await openCentre(test);
    const list = buildList(days(centre, '2026-01-05'));
    expect(await centre.importList(list, { asOf: '2026-01-31 17:00' })).toMatchObject({ asOf: '2026-01-31T17:00:00' });
    for (const asOf of ['2026-02-11', 'hôm qua']) {
      const reply = await sendList(test, list, { unit: centre.unit, asOf });
      expect(reply).toMatchObject({ status: 400, json: { code: 'request-invalid' } });
    }
  });
});
