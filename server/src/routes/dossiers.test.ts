import type { DossierImportReport } from '@hailong/shared/contract/dossiers.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildList, type ListedDossier, sampleFacts, sampleList } from '../testing/build-list.ts';
import { buildSurvey } from '../testing/build-survey.ts';
import { addToken, type Centre, openCentre, sendList } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

type Facts = { file: string; from: string; to: string; dossiers: number } & Record<
  'receivedInPerson' | 'receivedOnline' | 'receivedByPost' | 'returnedInPerson',
  number
>;
type Listing = {
  code: string;
  channel: string;
  status: string | null;
  field: string | null;
  returnedOn: string | null;
};

const countsOf = ({ read, created, updated, unchanged }: DossierImportReport) => ({
  read,
  created,
  updated,
  unchanged,
});
const find = async (centre: Centre, code: string) =>
  (await centre.get<{ dossiers: Listing[] }>('/dossiers', { code })).dossiers;
const stored = async (unit: string) => {
  const rows = await test.world.sql<{ channel: string; count: number }[]>`
    select channel, count(*)::int as count from dossiers where unit_id = ${unit} group by 1`;
  return Object.fromEntries(rows.map((row) => [row.channel, row.count]));
};
const importsLogged = async (centre: Centre) => {
  const { entries } = await centre.get<{ entries: { action: string; actor: string; after: unknown }[] }>('/audit');
  return entries.filter((one) => one.action === 'dossiers.import').map(({ actor, after }) => ({ actor, after }));
};

describe.each(['quang-khe-2026-01', 'quang-khe-2026-02'])('the sample list %s', (name) => {
  const facts = sampleFacts<Facts>(name);

  it('gives the known figures', async () => {
    const centre = await openCentre(test);
    const report = await centre.importList(sampleList(facts.file));
    expect(countsOf(report)).toEqual({ read: facts.dossiers, created: facts.dossiers, updated: 0, unchanged: 0 });
    expect(report.problems).toEqual([]);
    expect(report.dropped.length).toBeGreaterThan(0);
    const received = await centre.coverage(facts.from, facts.to, { basis: 'received-in-person' });
    const returned = await centre.coverage(facts.from, facts.to, { basis: 'returned-in-person' });
    expect(received.eligible).toBe(facts.receivedInPerson);
    expect(returned.eligible).toBe(facts.returnedInPerson);
    expect(await stored(centre.unit)).toEqual({
      'in-person': facts.receivedInPerson,
      online: facts.receivedOnline,
      post: facts.receivedByPost,
    });
  });

  it('changes nothing when it is imported again', async () => {
    const centre = await openCentre(test);
    await centre.importList(sampleList(facts.file));
    const again = await centre.importList(sampleList(facts.file));
    expect(countsOf(again)).toEqual({ read: facts.dossiers, created: 0, updated: 0, unchanged: facts.dossiers });
  });

  it('tells before it is stored what storing it would do', async () => {
    const centre = await openCentre(test);
    const trial = await centre.importList(sampleList(facts.file), { dryRun: 'true' });
    expect(await stored(centre.unit)).toEqual({});
    expect(await importsLogged(centre)).toEqual([]);
    const { importId, ...stays } = await centre.importList(sampleList(facts.file), { dryRun: 'false' });
    expect(importId).toMatch(/^[0-9a-f-]{36}$/);
    expect({ ...stays, importId: null }).toEqual(trial);
  });
});

describe('the messy sample', () => {
  type Messy = { file: string; rows: number; problems: { row: number }[]; accepted: { row: number }[] };
  const facts = sampleFacts<Messy>('messy');

  it('is stored but for the rows at fault, which are named', async () => {
    const centre = await openCentre(test);
    const report = await centre.importList(sampleList(facts.file));
    const refused = report.problems.filter((one) => one.severity === 'refused');
    expect(refused.map((one) => one.row)).toEqual(facts.problems.map((one) => one.row));
    expect(refused.map((one) => one.code)).toEqual([
      ...['date-invalid', 'channel-unknown', 'dossier-code-missing', 'dossier-repeated', 'returned-before-received'],
    ]);
    const accepted = facts.rows - refused.length;
    expect(countsOf(report)).toEqual({ read: facts.rows, created: accepted, updated: 0, unchanged: 0 });
    const total = Object.values(await stored(centre.unit)).reduce((sum, count) => sum + count, 0);
    expect(total).toBe(accepted);
    const warned = report.problems.filter((one) => one.severity === 'warning').map((one) => one.row);
    expect(warned).toContain(16);
    for (const { row } of facts.accepted) expect(refused.map((one) => one.row)).not.toContain(row);
  });
});

describe('a later list', () => {
  it('brings dossiers up to date, adds new ones and keeps what it does not say', async () => {
    const centre = await openCentre(test);
    const [one, two, three] = [centre.code(1), centre.code(2), centre.code(3)];
    await centre.importList(
      buildList([
        { code: one, received: '2026-01-05', field: 'Hộ tịch', status: 4 },
        { code: two, received: '2026-01-06', field: 'Đất đai', status: 4 },
      ]),
    );
    const later = await centre.importList(
      buildList([
        { code: one, received: '2026-01-05', status: 10, returned: '2026-01-09', resultChannel: 'in-person' },
        { code: two, received: '2026-01-06', field: 'Đất đai', status: 4 },
        { code: three, received: '2026-01-07', status: 2 },
      ]),
    );
    expect(countsOf(later)).toEqual({ read: 3, created: 1, updated: 1, unchanged: 1 });
    expect(await find(centre, one)).toMatchObject([
      { code: one, field: 'Hộ tịch', status: 'returned', returnedOn: '2026-01-09' },
    ]);
    expect(await find(centre, two)).toMatchObject([{ status: 'in-progress', returnedOn: null }]);
    expect(await find(centre, three)).toMatchObject([{ status: 'accepted', field: null }]);
  });

  it.each<{ what: string; change: Partial<ListedDossier> }>([
    { what: 'the status', change: { status: 9 } },
    { what: 'the field', change: { field: 'Đất đai' } },
    { what: 'the day of return', change: { returned: '2026-01-09' } },
    { what: 'how the result is collected', change: { resultChannel: 'post' } },
    { what: 'the hour it was received', change: { received: '2026-01-05 15:30' } },
    { what: 'the way its code is written', change: { code: 'h36.88.01–260105–0001' } },
  ])('notices a change of $what alone', async ({ change }) => {
    const centre = await openCentre(test);
    const dossier = { code: 'H36.88.01-260105-0001', received: '2026-01-05', field: 'Hộ tịch', status: 4 };
    await centre.importList(buildList([dossier]));
    const later = buildList([{ ...dossier, ...change }]);
    const asOf = '2026-01-09';
    expect(countsOf(await centre.importList(later, { asOf }))).toEqual({
      read: 1,
      created: 0,
      updated: 1,
      unchanged: 0,
    });
    expect(countsOf(await centre.importList(later, { asOf }))).toEqual({
      read: 1,
      created: 0,
      updated: 0,
      unchanged: 1,
    });
  });

  it('may correct the day or the channel', async () => {
    const centre = await openCentre(test);
    const code = centre.code(1);
    await centre.importList(buildList([{ code, received: '2026-01-05', channel: 'online' }]));
    const later = await centre.importList(buildList([{ code, received: '2026-02-05', channel: 'in-person' }]));
    expect(later).toMatchObject({ created: 0, updated: 1 });
    expect(await centre.coverage('2026-01-01', '2026-01-31')).toMatchObject({ eligible: 0 });
    expect(await centre.coverage('2026-02-01', '2026-02-28')).toMatchObject({ eligible: 1 });
  });

  it('shows whether a dossier was surveyed, found by a code as people type it', async () => {
    const centre = await openCentre(test);
    await centre.importList(buildList([{ code: centre.code(1), received: '2026-01-05' }]));
    expect(await find(centre, centre.code(1))).toMatchObject([{ surveyed: false }]);
    await centre.deliver([buildSurvey({ dossierCode: centre.code(1) })]);
    expect(await find(centre, ` ${centre.code(1).toLowerCase().replaceAll('-', '–')} `)).toMatchObject([
      { code: centre.code(1), surveyed: true },
    ]);
    expect(await find(centre, centre.code(2))).toEqual([]);
  });

  it('arrives twice at the same moment: every dossier is created once', async () => {
    const centre = await openCentre(test);
    const dossiers = Array.from({ length: 200 }, (_, index) => ({ code: centre.code(index), received: '2026-01-05' }));
    const reports = await Promise.all([
      centre.importList(buildList(dossiers)),
      centre.importList(buildList(dossiers.toReversed())),
    ]);
    expect(reports.map((one) => one.created).sort((a, b) => a - b)).toEqual([0, 200]);
    expect(reports.map((one) => one.unchanged).sort((a, b) => a - b)).toEqual([0, 200]);
    expect(await stored(centre.unit)).toEqual({ 'in-person': 200 });
    expect((await centre.verify()).ok).toBe(true);
  });
});

describe('an import', () => {
  it('is in the audit log with who and how many', async () => {
    const centre = await openCentre(test);
    const token = await addToken(test, centre.unit, 'staff');
    const list = buildList([
      { code: centre.code(1), received: '2026-01-05' },
      { code: '', received: '2026-01-05' },
    ]);
    expect((await sendList(test, list, {}, token)).status).toBe(200);
    expect(await importsLogged(centre)).toEqual([
      {
        actor: expect.stringMatching(/^token:[0-9a-f-]{36}$/),
        after: {
          ...{ fileName: 'list.csv', source: 'file', asOf: '2026-01-05T00:00:00' },
          ...{ read: 2, created: 1, updated: 0, unchanged: 0, problems: 1 },
        },
      },
    ]);
  });

  it('leaves nothing of names, addresses and numbers of people in the database', async () => {
    const centre = await openCentre(test);
    const csv = ['Mã hồ sơ;Chủ hồ sơ;Số điện thoại;Địa chỉ;CCCD;Ngày tiếp nhận;Hình thức tiếp nhận'];
    csv.push(`${centre.code(1)};K' Brèo;0906566528;Thôn 3;068099001234;05/01/2026;Trực tiếp`);
    const bytes = new TextEncoder().encode(csv.join('\n'));
    const report = await centre.importList({ name: 'list.csv', bytes });
    expect(report).toMatchObject({ created: 1, dropped: ['Chủ hồ sơ', 'Số điện thoại', 'Địa chỉ', 'CCCD'] });
    const rows = await test.world.sql<{ row: string }[]>`
      select to_jsonb(dossiers)::text as row from dossiers where unit_id = ${centre.unit}
      union all select to_jsonb(dossier_imports)::text from dossier_imports where unit_id = ${centre.unit}
      union all select to_jsonb(audit_log)::text from audit_log where unit_id = ${centre.unit}`;
    const everything = rows.map(({ row }) => row).join('\n');
    expect(everything).toContain(centre.code(1));
    for (const secret of ['Brèo', '0906566528', 'Thôn 3', '068099001234']) expect(everything).not.toContain(secret);
  });

  it.each([
    { what: 'no file', file: null, status: 400, code: 'list-missing' },
    { what: 'an empty file', file: '', status: 422, code: 'list-empty' },
    { what: 'a picture', file: '\u0089PNG\r\n\u001a\n0000', status: 422, code: 'list-unreadable' },
    { what: 'a text without the columns', file: 'a;b\n1;2\n', status: 422, code: 'list-column-missing' },
    { what: 'a header without dossiers', file: buildList([]).bytes, status: 422, code: 'list-empty' },
  ])('of $what is refused: $code', async ({ file, status, code }) => {
    const { unit } = await openCentre(test);
    const bytes = typeof file === 'string' ? Uint8Array.from(Buffer.from(file, 'latin1')) : file;
    const reply = await sendList(test, bytes === null ? null : { name: 'list.csv', bytes }, { unit });
    expect(reply).toMatchObject({ status, json: { code } });
    expect(reply.headers.get('content-type')).toBe('application/problem+json');
    expect(await stored(unit)).toEqual({});
  });

  it('of a field that is text and no file is refused', async () => {
    const { unit } = await openCentre(test);
    const body = new FormData();
    body.set('file', 'MaHoSo;NgayTiepNhan;KenhThucHien');
    const token = test.world.operatorToken;
    const reply = await test.call('POST', `/dossiers/imports?unit=${unit}`, { token, body });
    expect(reply).toMatchObject({ status: 400, json: { code: 'list-missing' } });
  });
});
