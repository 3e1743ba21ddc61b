import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { addAsOperator, settleThreeUnits } from '../testing/settle-three-units.ts';

let test: TestWorld;
let password: string;
beforeEach(async () => {
  test = await openTestWorld();
  await settleThreeUnits(test);
  const person = { name: 'Chị Hoa', role: 'staff' };
  password = (await addAsOperator<{ password: string }>(test, '/users', person)).password;
});
afterEach(() => test.close());

const signIn = (name: string, given: string) => test.call('POST', '/session', { json: { name, password: given } });
const later = (seconds: number) => test.clock.set(new Date(test.clock.now() + seconds * 1000).toISOString());

async function fail(times: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let time = 0; time < times; time += 1) statuses.push((await signIn('Chị Hoa', 'sai')).status);
  return statuses;
}

describe('a wrong password', () => {
  it('is answered like an unknown name', async () => {
    const known = await signIn('Chị Hoa', 'sai');
    const unknown = await signIn('Không Ai', 'sai');
    expect(known.status).toBe(401);
    expect(known.json).toMatchObject({ code: 'sign-in-wrong', value: '' });
    expect(unknown).toMatchObject({ status: known.status, json: known.json });
    expect(unknown.headers.get('set-cookie')).toBeNull();
  });

  it('costs about as much work as an unknown name', async () => {
    const timeOf = async (name: string) => {
      const start = performance.now();
      await signIn(name, 'sai');
      later(3600);
      return performance.now() - start;
    };
    // In turns, since the machine is shared; without the work for nobody the ratio would be beyond 5.
    const ratios: number[] = [];
    for (let turn = 0; turn < 7; turn += 1) ratios.push((await timeOf('Chị Hoa')) / (await timeOf('Không Ai')));
    const ratio = ratios.sort((a, b) => a - b)[3] ?? 0;
    expect(ratio).toBeGreaterThan(1 / 3);
    expect(ratio).toBeLessThan(3);
  });

  it('locks the person after five, for a minute, also against the right one', async () => {
    expect(await fail(6)).toEqual([401, 401, 401, 401, 401, 429]);
    const locked = await signIn('Chị Hoa', password);
    expect(locked.json).toMatchObject({ code: 'sign-in-limited', value: '60' });
    expect(locked.headers.get('retry-after')).toBe('60');
    later(59);
    expect((await signIn('Chị Hoa', password)).headers.get('retry-after')).toBe('1');
    later(1);
    expect((await signIn('Chị Hoa', password)).status).toBe(200);
  });

  it('locks twice as long each further time, a quarter of an hour at most', async () => {
    await fail(5);
    const waits: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      const wait = Number((await signIn('Chị Hoa', 'sai')).headers.get('retry-after'));
      waits.push(wait);
      later(wait);
      expect((await signIn('Chị Hoa', 'sai')).status).toBe(401);
    }
    expect(waits).toEqual([60, 120, 240, 480, 900, 900]);
  });

  it('is forgotten after the right one', async () => {
    await fail(4);
    expect((await signIn('Chị Hoa', password)).status).toBe(200);
    expect(await fail(4)).toEqual([401, 401, 401, 401]);
  });

  it('locks just the same when many are tried at the same moment', async () => {
    const replies = await Promise.all(Array.from({ length: 25 }, (_, number) => signIn('Chị Hoa', `sai ${number}`)));
    expect(replies.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(20);
  });

  it('stops an address that tries many names', async () => {
    const statuses: number[] = [];
    for (let number = 0; number < 31; number += 1) statuses.push((await signIn(`Tên ${number}`, 'sai')).status);
    expect(statuses).toEqual([...Array.from({ length: 30 }, () => 401), 429]);
    const limited = await signIn('Chị Hoa', password);
    expect(limited.headers.get('retry-after')).toBe('900');
    later(900);
    expect((await signIn('Chị Hoa', password)).status).toBe(200);
  });

  it('stops an address also when all names are tried at the same moment', async () => {
    const replies = await Promise.all(Array.from({ length: 60 }, (_, number) => signIn(`Tên ${number}`, 'sai')));
    expect(replies.filter(({ status }) => status === 401)).toHaveLength(30);
  });
});

describe('a password in the database', () => {
  it('is an Argon2id hash of 19 MiB and two passes, salted, and nowhere in clear', async () => {
    const same = [await addAsOperator<{ password: string }>(test, '/users', { name: 'B', role: 'staff' })];
    const rows = await test.world.sql<{ hash: string }[]>`select password_hash as hash from users`;
    for (const { hash } of rows) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(new Set(rows.map(({ hash }) => hash.split('$')[4])).size).toBe(rows.length);
    for (const secret of [password, ...same.map((one) => one.password)]) {
      expect(rows.some(({ hash }) => hash.includes(secret))).toBe(false);
    }
  });

  it('made for a person has four groups that can be read aloud', () => {
    expect(password).toMatch(/^([abcdefghjkmnpqrstuvwxyz2-9]{5}-){3}[abcdefghjkmnpqrstuvwxyz2-9]{5}$/);
  });
});
