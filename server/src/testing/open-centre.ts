import type { CoverageByDayReply, CoverageReply } from '@hailong/shared/contract/coverage.ts';
import type { DossierImportReport } from '@hailong/shared/contract/dossiers.ts';
import type { ScoresReply } from '@hailong/shared/contract/scores.ts';
import type { SubmissionResult, SubmissionsReply } from '@hailong/shared/contract/submissions.ts';
import type { VerifyReply } from '@hailong/shared/contract/verify.ts';
import quangKhe from '@hailong/shared/plan/definitions/quang-khe-2026.json' with { type: 'json' };
import type { Plan } from '@hailong/shared/plan/plan.ts';
import type { ListFile } from './build-list.ts';
import { type CallReply, loadTestPlan, type TestWorld } from './open-test-world.ts';

export type Device = { deviceId: string; token: string; pairingCode: string };
type Query = Readonly<Record<string, string | undefined>>;

/** Numbers centres, so that tests of one world never meet on the same dossier codes. */
let centres = 0;

/** A centre of its own with a tablet, so that tests can share a world and not each other's figures. */
export async function openCentre(test: TestWorld, planChanges: Partial<Plan> = {}) {
  centres += 1;
  const number = String(centres).padStart(2, '0');
  const unit = `centre-${number}`;
  const token = test.world.operatorToken;
  await loadTestPlan(test, { unit: { ...quangKhe.unit, id: unit } as Plan['unit'], ...planChanges });
  const device = await addDevice(test, unit);

  const get = async <Reply>(path: string, query: Query = {}) =>
    (await get200(test, `${path}?${search({ unit, ...query })}`, token)) as Reply;

  return {
    unit,
    device,
    addDevice: (counter: string) => addDevice(test, unit, counter),
    /** A dossier code that no other centre of the world has. */
    code: (serial: number, day = '260110') => `H36.${number}.01-${day}-${String(serial).padStart(4, '0')}`,
    post: (json: unknown, from: Device = device): Promise<CallReply> =>
      test.call('POST', '/submissions', { token: from.token, json }),
    /** Delivers surveys as a tablet with a right clock would. */
    deliver: async (submissions: readonly unknown[], from: Device = device): Promise<SubmissionResult[]> => {
      const json = { sentAt: new Date(test.clock.now()).toISOString(), submissions };
      const reply = await test.call('POST', '/submissions', { token: from.token, json });
      if (reply.status !== 200) throw new Error(JSON.stringify(reply.json));
      return (reply.json as SubmissionsReply).results;
    },
    importList: async (file: ListFile, query: Query = {}): Promise<DossierImportReport> => {
      const reply = await sendList(test, file, { unit, ...query });
      if (reply.status !== 200) throw new Error(JSON.stringify(reply.json));
      return reply.json as DossierImportReport;
    },
    coverage: (from: string, to: string, query: Query = {}) => get<CoverageReply>('/coverage', { from, to, ...query }),
    coverageByDay: (from: string, to: string, query: Query = {}) =>
      get<CoverageByDayReply>('/coverage/days', { from, to, ...query }),
    scores: (from: string, to: string, query: Query = {}) => get<ScoresReply>('/scores', { from, to, ...query }),
    verify: () => get<VerifyReply>('/verify'),
    get,
  };
}

export type Centre = Awaited<ReturnType<typeof openCentre>>;

export async function addDevice(test: TestWorld, unit: string, counter = 'Quầy 1'): Promise<Device> {
  const token = test.world.operatorToken;
  const { status, json } = await test.call('POST', '/devices', { token, json: { unit, counter } });
  if (status !== 200) throw new Error(JSON.stringify(json));
  return json as Device;
}

export async function addToken(test: TestWorld, unit: string, role: string): Promise<string> {
  const token = test.world.operatorToken;
  const { status, json } = await test.call('POST', '/tokens', { token, json: { unit, role } });
  if (status !== 200) throw new Error(JSON.stringify(json));
  return (json as { token: string }).token;
}

/** Uploads a list as a page would; without a file the form is empty. */
export function sendList(test: TestWorld, file: ListFile | null, query: Query, token = test.world.operatorToken) {
  const body = new FormData();
  if (file !== null) body.set('file', new File([file.bytes.slice()], file.name));
  return test.call('POST', `/dossiers/imports?${search(query)}`, { token, body });
}

async function get200(test: TestWorld, path: string, token: string): Promise<unknown> {
  const { status, json } = await test.call('GET', path, { token });
  if (status !== 200) throw new Error(JSON.stringify(json));
  return json;
}

function search(query: Query): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined) as [string, string][];
  return new URLSearchParams(given).toString();
}
