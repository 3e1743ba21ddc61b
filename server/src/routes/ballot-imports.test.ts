import { readFileSync } from 'node:fs';
import type { BallotImportReport } from '@hailong/shared/contract/paper-ballots.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sealPastDays } from '../jobs/seal-daily.ts';
import { buildList } from '../testing/build-list.ts';
import { buildSurvey } from '../testing/build-survey.ts';
import { addToken, type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
let centre: Centre;
let token: string;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());
beforeEach(async () => {
  test.clock.set('2026-02-10T09:00:00+07:00');
  centre = await openCentre(test);
  token = await addToken(test, centre.unit, 'staff');
});

const february = ['2026-02-01', '2026-02-28'] as const;
const header = `Ngày khảo sát;Quầy;Mã hồ sơ;Họ tên;${Array.from({ length: 16 }, (_, index) => `Câu ${index + 1}`).join(';')}`;
const row = (day: string, level: number, { counter = '', code = '' } = {}) =>
  [day, counter, code, 'Nguyễn Thị Lan', ...Array.from({ length: 16 }, () => level)].join(';');

function send(text: ConstructorParameters<typeof File>[0][number], query = '', name = 'phiếu.csv') {
  const body = new FormData();
  body.set('file', new File([text], name));
  return test.call('POST', `/ballot-imports?${query}`, { token, body });
}

async function bring(rows: readonly string[], query = ''): Promise<BallotImportReport> {
  const { status, json } = await send([header, ...rows].join('\n'), query);
  expect(status, JSON.stringify(json)).toBe(200);
  return json as BallotImportReport;
}
const counts = async (rows: readonly string[], query = '') => {
  const { read, stored, alreadyStored, problems } = await bring(rows, query);
  return [read, stored, alreadyStored, problems.map(({ row: at, code }) => `${at} ${code}`)];
};
const ballots = async () => (await centre.scores(...february)).ballots;
const isSound = async () => expect((await centre.verify()).checks.filter(({ ok }) => !ok)).toEqual([]);

describe('answers from a spreadsheet', () => {
  it('are shown before they are stored, and stored when that was confirmed', async () => {
    const rows = [row('03/02/2026', 4, { counter: '1' }), row('04/02/2026', 5)];
    const trial = await bring(rows, 'dryRun=true');
    expect(trial).toMatchObject({ read: 2, stored: 2, importId: null, questionnaire: 'sipas-service', version: 1 });
    expect(trial.dropped).toEqual(['Họ tên']);
    expect(trial.columns).toMatchObject({ day: 'Ngày khảo sát', 'access-signage': 'Câu 1' });
    expect(await ballots()).toBe(0);
    expect(await bring(rows)).toMatchObject({ ...trial, importId: expect.any(String) });
    expect(await centre.scores(...february)).toMatchObject({ ballots: 2, modes: { paper: 0, file: 2 } });
    await isSound();
  });

  it('change nothing when the same file comes again, nor twenty times at once', async () => {
    const rows = [row('03/02/2026', 4), row('03/02/2026', 4), row('03/02/2026', 4, { code: centre.code(1) })];
    const reports = await Promise.all(Array.from({ length: 20 }, () => bring(rows)));
    expect(reports.map(({ stored }) => stored).sort()).toEqual([...Array(19).fill(0), 3]);
    expect(await bring(rows)).toMatchObject({ stored: 0, alreadyStored: 3, problems: [], importId: null });
    expect(await ballots()).toBe(3);
    const { imports } = await centre.get<{ imports: object[] }>('/ballot-imports');
    expect(imports).toMatchObject([{ fileName: 'phiếu.csv', stored: 3, questionnaire: 'sipas-service' }]);
    await isSound();
  });

  it('of a corrected file store only what is new in it', async () => {
    const right = [row('03/02/2026', 4), row('03/02/2026', 4), row('04/02/2026', 5, { code: centre.code(1) })];
    expect(await counts([...right, row('05/02/2026', 9)])).toEqual([4, 3, 0, ['4 level-impossible']]);
    expect(await counts([row('02/02/2026', 3), ...right, row('05/02/2026', 5)])).toEqual([5, 2, 3, []]);
    expect(await ballots()).toBe(5);
  });

  it('that could not be taken are told row by row, and the others are stored', async () => {
    const other = await openCentre(test);
    const listed = (code: string) => ({ code, received: '2026-02-02', channel: 'in-person' as const });
    await other.importList(buildList([listed(other.code(1))]));
    await centre.importList(buildList([listed(centre.code(1)), listed(centre.code(2))]));
    await centre.deliver([buildSurvey({ dossierCode: centre.code(1) })]);
    const rows = [
      row('03/02/2026', 4, { code: centre.code(1) }),
      row('03/02/2026', 4, { code: centre.code(2) }),
      row('03/02/2026', 5, { code: centre.code(2) }),
      row('03/02/2026', 4, { code: other.code(1) }),
      row('11/02/2026', 4),
      row('03/02/2019', 4),
      row('03/02/2026', 4, { counter: 'Quầy 99' }),
      row('', 4),
      row('03/02/2026', 4, { counter: 'quầy 1', code: centre.code(3) }),
    ];
    const expected = [
      ...['1 second-survey', '3 second-survey', '4 dossier-of-another-unit', '5 day-impossible'],
      ...['6 day-impossible', '7 counter-unknown', '8 day-missing'],
    ];
    expect(await counts(rows, 'dryRun=true')).toEqual([9, 2, 0, expected]);
    expect(await counts(rows)).toEqual([9, 2, 0, expected]);
    expect(await centre.coverage(...february)).toMatchObject({ surveyed: 2, byPaper: 1, pending: 1 });
    expect(await centre.get('/submissions/parked')).toMatchObject({ parked: [] });
    await centre.addDevice('Quầy 99');
    expect(await counts(rows)).toEqual([9, 1, 2, expected.filter((one) => !one.startsWith('7'))]);
    const { imports } = await centre.get<{ imports: object[] }>('/ballot-imports');
    expect(imports).toMatchObject([{ stored: 3 }]);
    await isSound();
  });

  it('stay whole through the night, and are of their own days', async () => {
    await bring([row('03/02/2026', 4), row('03/01/2026', 4)]);
    test.clock.set('2026-02-11T01:00:00+07:00');
    await sealPastDays(test.world);
    expect(await ballots()).toBe(1);
    expect((await bring([row('03/02/2026', 4), row('03/01/2026', 4)])).alreadyStored).toBe(2);
    await isSound();
  });

  it('without a day are of the day that was said for all of them', async () => {
    expect(await counts([row('', 4)], 'day=2026-02-01')).toEqual([1, 1, 0, []]);
    expect((await send([header, row('', 4)].join('\n'), 'day=2027-01-01')).json).toMatchObject({
      code: 'day-impossible',
    });
  });

  it('of the full form make no score of the counter', async () => {
    const bytes = readFileSync(new URL('../imports/samples/answers-full.xlsxwriter.xlsx', import.meta.url));
    const { json } = await send(bytes, '', 'full.xlsx');
    expect(json).toMatchObject({
      read: 6,
      stored: 6,
      questionnaire: 'sipas-full',
      dropped: expect.arrayContaining(['Địa chỉ']),
    });
    expect(await ballots()).toBe(0);
    await isSound();
  });

  it.each([
    ['a list of dossiers', 'Mã hồ sơ;Ngày tiếp nhận;Kênh\nH36;05/01/2026;1', '', 'answers-unrecognised'],
    ['nothing', '', '', 'list-empty'],
    ['a header alone', header, '', 'list-empty'],
    ['a form nobody released', header, 'questionnaire=sipas', 'questionnaire-unknown'],
    ['an old workbook', '\u00d0\u00cf', '', 'answers-unrecognised'],
  ])('are refused where the file is %s', async (_what, text, query, code) => {
    const { status, json } = await send(text, query);
    expect([status, json]).toMatchObject([422, { code }]);
  });

  it('leave one entry in the log that names the file, the counts and who brought it', async () => {
    await bring([row('03/02/2026', 4), row('03/02/2026', 8)]);
    const { entries } = await centre.get<{ entries: { action: string }[] }>('/audit');
    const own = entries.filter(({ action }) => action.startsWith('paper.') || action.startsWith('submissions.'));
    const after = { fileName: 'phiếu.csv', read: 2, stored: 1, problems: 1, questionnaire: 'sipas-service' };
    expect(own).toMatchObject([{ action: 'paper.import', actor: expect.stringMatching(/^token:/), after }]);
  });
});
