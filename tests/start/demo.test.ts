import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CoverageReply } from '@hailong/shared/contract/coverage.ts';
import type { ScoresReply } from '@hailong/shared/contract/scores.ts';
import type { VerifyReply } from '@hailong/shared/contract/verify.ts';
import { dayOfInstant } from '@hailong/shared/period/day.ts';
import { calendarMonth } from '@hailong/shared/period/month.ts';
import { afterEach, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));
const READY = /Tỷ lệ (\d+)\/(\d+) = .* ([\d,]+) % \(/;

let demo: ChildProcess | null = null;
afterEach(() => demo?.kill('SIGTERM'));

/** Everything it printed until its figures stand there. */
function startDemo(): Promise<string> {
  const child = spawn(process.execPath, [program, 'demo'], { env: { ...process.env, PORT: '0' } });
  demo = child;
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (text: string) => {
      printed += text;
      if (READY.test(printed)) resolve(printed);
    };
    child.stdout?.setEncoding('utf8').on('data', read);
    child.stderr?.setEncoding('utf8').on('data', read);
    child.once('exit', () => reject(new Error(printed)));
  });
}

it('a demo centre prints its sign-ins and its figures, has a year to look back on, and passes every check', async () => {
  const printed = await startDemo();
  const url = /Bảng điều hành: (\S+)\//.exec(printed)?.[1] ?? '';
  const password = /administrator: tên administrator, mật khẩu (\S+)/.exec(printed)?.[1];
  const signedIn = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: url },
    body: JSON.stringify({ name: 'administrator', password }),
  });
  expect(signedIn.status).toBe(200);
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const get = async <Reply>(path: string) =>
    (await (await fetch(`${url}/api/v1${path}`, { headers: { cookie } })).json()) as Reply;

  const { from, to } = calendarMonth(dayOfInstant(Date.now()));
  const coverage = await get<CoverageReply>(`/coverage?from=${from}&to=${to}`);
  const scores = await get<ScoresReply>(`/scores?from=${from}&to=${to}`);
  const [, surveyed, eligible, score] = READY.exec(printed) ?? [];
  expect([Number(surveyed), Number(eligible)]).toEqual([coverage.surveyed, coverage.eligible]);
  expect(Number(score?.replace(',', '.'))).toBeCloseTo(scores.overall.top2 ?? -1, 1);

  const january = await get<CoverageReply>('/coverage?period=2026-01&basis=received-in-person');
  expect(january.eligible).toBe(190);
  const lastYear = Number(from.slice(0, 4)) - 1;
  const before = await get<ScoresReply>(`/scores?from=${lastYear}${from.slice(4)}&to=${to}`);
  expect(before.ballots).toBeGreaterThan(5 * scores.ballots);
  expect(await get<VerifyReply>('/verify')).toMatchObject({ ok: true });
});
