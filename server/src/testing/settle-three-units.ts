import { type Role, roles } from '@hailong/shared/contract/endpoint.ts';
import type { Plan } from '@hailong/shared/plan/plan.ts';
import { loadTestPlan, type TestWorld } from './open-test-world.ts';

/** The caller's own unit, one of the same province, one of another province. */
export const threeUnits = { own: 'quang-khe', neighbour: 'hang-xom', far: 'noi-xa' } as const;

export type ThreeUnits = {
  plan: Plan;
  /** A token of each role in the own unit. */
  tokens: Record<Role, string>;
  /** Name and password of a person of each role in the own unit. */
  people: Record<Role, { name: string; password: string }>;
  device: { deviceId: string; token: string; pairingCode: string };
};

/** Three units with a plan each; callers of every kind in the first one. */
export async function settleThreeUnits(test: TestWorld): Promise<ThreeUnits> {
  const plan = await loadTestPlan(test);
  await loadTestPlan(test, { unit: { ...plan.unit, id: threeUnits.neighbour } });
  await loadTestPlan(test, { unit: { ...plan.unit, id: threeUnits.far, province: 'Tỉnh Quảng Ninh' } });
  const tokens = {} as ThreeUnits['tokens'];
  const people = {} as ThreeUnits['people'];
  for (const role of roles) {
    tokens[role] = (await addAsOperator<{ token: string }>(test, '/tokens', { role })).token;
    people[role] = await addAsOperator(test, '/users', { role, name: `Người ${role}` });
  }
  return { plan, tokens, people, device: await addAsOperator(test, '/devices', { counter: 'Quầy 1' }) };
}

/** What `POST` on the path replies to the operator, in the own unit unless another one is named. */
export async function addAsOperator<Reply>(test: TestWorld, path: string, json: object): Promise<Reply> {
  const token = test.world.operatorToken;
  const reply = await test.call('POST', path, { token, json: { unit: threeUnits.own, ...json } });
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.json));
  return reply.json as Reply;
}

/** The token of a link by phone for a dossier that a list just named. */
export async function addLink(test: TestWorld, code: string): Promise<string> {
  await addAsOperator(test, '/dossiers/rows', { rows: [{ code, channel: '2', receivedAt: '2026-01-05' }] });
  const { url } = await addAsOperator<{ url: string }>(test, `/dossiers/${code}/link?unit=${threeUnits.own}`, {});
  return url.split('#link=')[1] ?? '';
}

/** Signs in and gives the cookie as a browser would send it back. */
export async function signInCookie(test: TestWorld, person: { name: string; password: string }): Promise<string> {
  const { name, password } = person;
  const reply = await test.call('POST', '/session', { json: { name, password } });
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.json));
  return (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}
