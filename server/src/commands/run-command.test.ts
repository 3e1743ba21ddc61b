import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import quangKhe from '@hailong/shared/plan/definitions/quang-khe-2026.json' with { type: 'json' };
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildList } from '../testing/build-list.ts';
import { buildRescue } from '../testing/build-rescue.ts';
import { buildSurvey } from '../testing/build-survey.ts';
import { openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { createApiClient } from './api-client.ts';
import { runCommand } from './run-command.ts';

let test: TestWorld;
let empty: TestWorld;
const folder = mkdtempSync(join(tmpdir(), 'hailong-commands-'));
beforeAll(async () => {
  test = await openTestWorld();
  empty = await openTestWorld();
});
afterAll(async () => {
  await test.close();
  await empty.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a command against a world, as the program does without a running server. */
async function run(args: string[], world = test) {
  const out: string[] = [];
  const err: string[] = [];
  let closed = 0;
  const send = async (url: string, request: RequestInit) => world.app.request(url, request);
  const open = async () => ({
    api: createApiClient(send, 'http://localhost', world.world.operatorToken),
    close: async () => {
      closed += 1;
    },
  });
  const status = await runCommand(args, { out: (text) => out.push(text), err: (text) => err.push(text) }, open);
  return { status, out: out.join('\n'), err: err.join('\n'), closed };
}

async function runJson(...args: string[]): Promise<unknown> {
  const { status, out, err, closed } = await run([...args, '--json']);
  expect({ status, err, closed }).toEqual({ status: 0, err: '', closed: 1 });
  expect(out).not.toContain('\n');
  return JSON.parse(out);
}

const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const january = ['--from', '2026-01-01', '--to', '2026-02-28'];

describe('a command with --json prints what the API answers', () => {
  it('coverage, in every basis', async () => {
    const centre = await openCentre(test);
    await centre.importList(buildList([{ code: centre.code(1), received: '2026-01-05' }]));
    await centre.deliver([buildSurvey({ dossierCode: centre.code(1) }), buildSurvey({ dossierCode: centre.code(2) })]);
    const own = ['--unit', centre.unit];
    const coverage = await runJson('coverage', ...january, ...own);
    expect(coverage).toEqual(await centre.coverage('2026-01-01', '2026-02-28'));
    expect(coverage).toMatchObject({ eligible: 1, surveyed: 1, pending: 1 });
    const basis = 'returned-in-person';
    expect(await runJson('coverage', ...january, ...own, '--basis', basis)).toEqual(
      await centre.coverage('2026-01-01', '2026-02-28', { basis }),
    );
  });

  it('coverage and scores, of a reporting period by its name', async () => {
    const centre = await openCentre(test, { calendar: 'administrative' });
    const named = ['--period', '2026-Q1', '--unit', centre.unit];
    const days = ['2025-12-15', '2026-03-14'] as const;
    expect(await runJson('coverage', ...named)).toEqual(await centre.coverage(...days));
    expect(await runJson('scores', ...named)).toEqual(await centre.scores(...days));
    for (const wrong of [
      ['--period', '2026-Q5'],
      ['--period', '2026-01', '--from', '2026-01-01'],
    ]) {
      const { status, err } = await run(['coverage', ...wrong, '--unit', centre.unit]);
      expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining('[period-invalid]') });
    }
  });

  it('scores, and in groups', async () => {
    const centre = await openCentre(test);
    await centre.deliver([buildSurvey(), buildSurvey()]);
    const own = ['--unit', centre.unit];
    expect(await runJson('scores', ...january, ...own)).toEqual(await centre.scores('2026-01-01', '2026-02-28'));
    const grouped = await centre.scores('2026-01-01', '2026-02-28', { by: 'counter' });
    expect(grouped.groups).toHaveLength(1);
    expect(await runJson('scores', ...january, ...own, '--by', 'counter')).toEqual(grouped);
  });

  it('import-dossiers, on trial and in earnest', async () => {
    const { unit, code, coverage } = await openCentre(test);
    const path = file('list.csv', buildList([{ code: code(1), received: '2026-01-05' }]).bytes);
    const trial = await runJson('import-dossiers', path, '--unit', unit, '--dry-run');
    expect(trial).toMatchObject({ read: 1, created: 1, updated: 0, unchanged: 0, problems: [], dropped: [] });
    expect(trial).toHaveProperty('columns.code', 'MaHoSo');
    expect((await coverage('2026-01-01', '2026-01-31')).eligible).toBe(0);
    const stored = (await runJson('import-dossiers', '--unit', unit, path)) as object;
    expect({ ...stored, importId: null }).toEqual(trial);
    expect((await coverage('2026-01-01', '2026-01-31')).eligible).toBe(1);
  });

  it('load-plan, with and without a byte order mark', async () => {
    const plan = { ...quangKhe, unit: { ...quangKhe.unit, id: 'loaded' } };
    const loaded = { unit: 'loaded', plan: 'quang-khe-2026', year: 2026 };
    const path = file('plan.json', JSON.stringify(plan));
    expect(await runJson('load-plan', path)).toEqual({ ...loaded, unitCreated: true });
    const marked = file('marked.json', `\ufeff${JSON.stringify(plan)}`);
    expect(await runJson('load-plan', marked)).toEqual({ ...loaded, unitCreated: false });
  });

  it('load-language, which the tablets then offer', async () => {
    const { unit, device } = await openCentre(test);
    const pack = { language: 'cma', name: 'Mạ', texts: { start: 'Lơh' } };
    const path = file('cma.json', JSON.stringify(pack));
    expect(await runJson('load-language', path, '--unit', unit)).toMatchObject(pack);
    const configuration = await test.call('GET', '/kiosk/configuration', { token: device.token });
    expect(configuration.json).toMatchObject({ languages: [pack] });
  });

  it('import-rescue, of which a second time stores nothing', async () => {
    const centre = await openCentre(test);
    const path = file('cuu-ho.hlr', await buildRescue(test, centre.device, [buildSurvey(), buildSurvey()]));
    const own = ['--unit', centre.unit];
    expect(await runJson('import-rescue', path, ...own)).toMatchObject({ read: 2, stored: 2, alreadyStored: 0 });
    expect(await runJson('import-rescue', path, ...own)).toMatchObject({ read: 2, stored: 0, alreadyStored: 2 });
    expect((await run(['import-rescue', path, ...own])).out).toContain('Quầy 1: 2 phiếu');
    expect((await run(['import-rescue', file('cut.hlr', 'HLR1'), ...own])).err).toContain('[rescue-unreadable]');
  });

  it('add-device, add-user and add-token, whose secrets work', async () => {
    const { unit } = await openCentre(test);
    const own = ['--unit', unit];
    const device = (await runJson('add-device', '--counter', 'Quầy 9', ...own)) as Record<string, string>;
    expect(device).toEqual({
      deviceId: expect.any(String),
      token: expect.any(String),
      pairingCode: expect.stringMatching(/^\d{6}$/),
      pairingUrl: expect.stringMatching(/\/kiosk\/#pair=\d{6}$/),
      pairingExpiresAt: expect.any(String),
    });
    const configuration = await test.call('GET', '/kiosk/configuration', { token: device.token ?? '' });
    expect(configuration).toMatchObject({ status: 200, json: { counter: 'Quầy 9' } });
    const user = (await runJson('add-user', '--name', 'Lan', '--role', 'leader', ...own)) as Record<string, string>;
    expect(user).toEqual({ name: 'Lan', role: 'leader', password: expect.any(String) });
    const signIn = await test.call('POST', '/session', { json: { name: 'Lan', password: user.password, unit } });
    expect(signIn).toMatchObject({ status: 200, json: { role: 'leader' } });
    const token = (await runJson('add-token', '--role', 'staff', ...own)) as Record<string, string>;
    expect((await test.call('GET', '/dossiers', { token: token.token ?? '' })).status).toBe(200);
  });

  it('verify, for one centre or for all', async () => {
    const centre = await openCentre(test);
    expect(await runJson('verify', '--unit', centre.unit)).toEqual(await centre.verify());
    expect(await runJson('verify')).toMatchObject({ ok: true });
  });
});

describe('a command that is refused says why on stderr and prints nothing else', () => {
  it.each([
    { what: 'before any plan was loaded', args: ['coverage', ...january], code: 'plan-missing' },
    { what: 'for a unit that is not there', args: ['coverage', ...january, '--unit', 'nowhere'], code: 'unit-unknown' },
    { what: 'for a list that is not there', args: ['import-dossiers', '/nowhere/list.csv'], code: 'file-unreadable' },
    { what: 'for a folder instead of a plan', args: ['load-plan', '/'], code: 'file-unreadable' },
    { what: 'for a plan that is no JSON', args: ['load-plan', file('x.json', '{')], code: 'plan-invalid' },
    { what: 'for a language that is no JSON', args: ['load-language', file('l.json', '{')], code: 'request-invalid' },
    {
      what: 'for a language that is nothing',
      args: ['load-language', file('n.json', 'null')],
      code: 'request-invalid',
    },
    { what: 'for a plan that lacks everything', args: ['load-plan', file('y.json', '{}')], code: 'plan-invalid' },
  ])('$what: $code', async ({ args, code }) => {
    const { status, out, err } = await run([...args, '--json'], empty);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err.startsWith(`[${code}] `)).toBe(true);
  });

  it('where two centres are there and none is named', async () => {
    await openCentre(test);
    await openCentre(test);
    const { status, out, err } = await run(['coverage', ...january, '--json']);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain('[unit-required]');
  });

  it('but verify prints what it found, and still ends with 1', async () => {
    const centre = await openCentre(test);
    await centre.deliver([buildSurvey()]);
    await test.world.sql`delete from ballots where unit_id = ${centre.unit}`;
    const { status, out, err } = await run(['verify', '--unit', centre.unit, '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ ok: false });
    expect(err).toContain('participations-equal-ballots');
    await test.world.sql`delete from participations where unit_id = ${centre.unit}`;
  });
});

describe('a command used wrongly ends with 2, before anything is opened', () => {
  it.each([
    { args: ['covrage'], code: 'command-unknown' },
    { args: ['coverage', '--form', '2026-01-01'], code: 'option-invalid' },
    { args: ['coverage', ...january, '--basis', 'received'], code: 'option-invalid' },
    { args: ['coverage', ...january, '--unit'], code: 'option-invalid' },
    { args: ['coverage', ...january, 'more'], code: 'option-invalid' },
    { args: ['scores', ...january, '--by', 'clerk'], code: 'option-invalid' },
    { args: ['import-dossiers'], code: 'option-invalid' },
    { args: ['add-user', '--name', 'Lan', '--role', 'boss'], code: 'option-invalid' },
  ])('$args', async ({ args, code }) => {
    const { status, out, err, closed } = await run([...args, '--json']);
    expect({ status, out, closed }).toEqual({ status: 2, out: '', closed: 0 });
    expect(err.startsWith(`[${code}] `)).toBe(true);
  });

  it.each([
    { args: ['coverage', '--to', '2026-01-31'], code: 'option-invalid' },
    { args: ['coverage', '--from', '2026-02-31', '--to', '2026-03-01'], code: 'period-invalid' },
    { args: ['scores', '--from', '2026-02-01', '--to', '2026-01-01'], code: 'period-invalid' },
    { args: ['add-device'], code: 'option-invalid' },
  ])('or at least closed again: $args', async ({ args, code }) => {
    const { status, out, err, closed } = await run([...args, '--json']);
    expect({ status, out, closed }).toEqual({ status: 2, out: '', closed: 1 });
    expect(err.startsWith(`[${code}] `)).toBe(true);
  });
});

describe('help', () => {
  const named =
    'coverage scores trends import-dossiers import-rescue add-device add-user add-token load-plan load-language verify';
  it.each(named.split(' '))('is there for %s, without a database', async (name) => {
    const { status, out, closed } = await run([name, '--help']);
    expect({ status, closed }).toEqual({ status: 0, closed: 0 });
    expect(out).toContain(`pnpm hailong ${name}`);
    expect((await run(['--help'])).out).toContain(`  ${name} `);
  });
});
