import type { TrendsReply } from '@hailong/shared/contract/trends.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiClient } from '../commands/api-client.ts';
import { runCommand } from '../commands/run-command.ts';
import { sealPastDays } from '../jobs/seal-daily.ts';
import { answersOf, buildSurvey, finishedAt } from '../testing/build-survey.ts';
import { type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

const surveys = (day: string, levels: readonly number[]) =>
  levels.map((level) => buildSurvey({ ...finishedAt(`${day}T08:30`), answers: answersOf(level), dossierCode: null }));
const trends = (centre: Centre, query: Record<string, string>) => centre.get<TrendsReply>('/trends', query);

/** The test world's clock stands at 10 February 2026. */
const weeks = { from: '2026-01-05', to: '2026-02-10', step: 'week' };

async function openWithWeeks(): Promise<Centre> {
  const centre = await openCentre(test, { calendar: 'calendar' });
  await centre.deliver([
    ...surveys('2026-01-06', [5, 4, 4, 2]),
    ...surveys('2026-01-14', [5, 4]),
    ...surveys('2026-01-28', [1, 4, 3]),
    ...surveys('2026-02-09', [5, 5, 4]),
  ]);
  return centre;
}

describe('a score over time', () => {
  it('has a point for each step, with the figures of that step’s own scores, sealed or not', async () => {
    const centre = await openWithWeeks();
    const open = await trends(centre, weeks);
    expect(open.points.map(({ from, running }) => [from, running])).toEqual([
      ['2026-01-05', false],
      ['2026-01-12', false],
      ['2026-01-19', false],
      ['2026-01-26', false],
      ['2026-02-02', false],
      ['2026-02-09', true],
    ]);
    for (const point of open.points) {
      const { ballots, overall } = await centre.scores(point.from, point.to);
      const { n, top2, mean } = overall;
      expect(point).toMatchObject({ ballots, n, top2, mean });
    }
    const whole = await centre.scores('2026-01-05', '2026-02-15');
    expect(open.centre).toBe(whole.overall.top2);
    await sealPastDays(test.world);
    expect(await trends(centre, weeks)).toEqual(open);
  });

  it('follows a factor, a criterion or a direct question, and refuses what is none', async () => {
    const centre = await openWithWeeks();
    await centre.deliver([
      buildSurvey({ ...finishedAt('2026-01-14T09:00'), questionnaire: 'sipas-short', answers: { whole: 2 } }),
    ]);
    const [first] = (await trends(centre, { ...weeks, item: 'access-signage' })).points;
    expect(first).toMatchObject({ n: 4, persons: 4, top2: 75 });
    expect((await trends(centre, { ...weeks, item: 'access' })).points[0]).toMatchObject({ n: 12, persons: 4 });
    const direct = await trends(centre, { ...weeks, item: 'whole' });
    expect(direct).toMatchObject({ measure: 'direct', item: 'whole', centre: 0 });
    expect(direct.points.map(({ n }) => n)).toEqual([0, 1, 0, 0, 0, 0]);
    const refused = await test.call('GET', `/trends?unit=${centre.unit}&period=2026&item=nothing`, {
      token: test.world.operatorToken,
    });
    expect([refused.status, refused.json]).toMatchObject([400, { code: 'request-invalid' }]);
  });

  it('cuts months and quarters as the plan does, and shows nothing that has not begun', async () => {
    const centre = await openCentre(test, { calendar: 'administrative' });
    const months = await trends(centre, { period: '2026', step: 'month' });
    expect(months.points.map(({ from, to }) => [from, to])).toEqual([
      ['2025-12-15', '2026-01-14'],
      ['2026-01-15', '2026-02-14'],
    ]);
    expect((await trends(centre, { period: '2026', step: 'quarter' })).points).toHaveLength(1);
    expect((await trends(centre, { period: '2026' })).step).toBe('month');
    expect((await trends(centre, { period: '2025-Q1' })).step).toBe('week');
  });

  it('refuses a period of more points than anybody sees, and one at the end of all days', async () => {
    const centre = await openCentre(test);
    const token = test.world.operatorToken;
    const tooMany = ['from=1990-01-01&to=2026-02-01&step=week', 'from=0001-01-01&to=9999-12-31&step=quarter'];
    for (const days of [...tooMany, 'from=9999-12-31&to=9999-12-31&step=month']) {
      const { status, json } = await test.call('GET', `/trends?unit=${centre.unit}&${days}`, { token });
      expect([status, json]).toMatchObject([422, { code: 'period-invalid' }]);
    }
  });

  it('is the same from the command', async () => {
    const centre = await openWithWeeks();
    await test.call('POST', `/annotations?unit=${centre.unit}`, {
      ...{ token: test.world.operatorToken, json: { day: '2026-01-27', text: 'thêm quầy 3' } },
    });
    const out: string[] = [];
    const send = async (url: string, request: RequestInit) => test.app.request(url, request);
    const open = async () => ({
      api: createApiClient(send, 'http://localhost', test.world.operatorToken),
      close: async () => {},
    });
    const terminal = { out: (text: string) => void out.push(text), err: (text: string) => void out.push(text) };
    const args = ['trends', '--from', weeks.from, '--to', weeks.to, '--step', 'week', '--unit', centre.unit];
    expect(await runCommand([...args, '--json'], terminal, open)).toBe(0);
    expect(JSON.parse(out.pop() ?? '')).toEqual(await trends(centre, weeks));
    expect(await runCommand(args, terminal, open)).toBe(0);
    expect(out.join('\n')).toContain('12/01/2026 – 18/01/2026: 100,0');
    expect(out.join('\n')).toContain('19/01/2026 – 25/01/2026: chưa có câu trả lời');
    expect(out.join('\n')).toContain('Ghi chú 27/01/2026: thêm quầy 3');
  });
});
