import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CoverageReply } from '@hailong/shared/contract/coverage.ts';
import { roles } from '@hailong/shared/contract/endpoint.ts';
import type { ScoresReply } from '@hailong/shared/contract/scores.ts';
import type { SubmissionsReply } from '@hailong/shared/contract/submissions.ts';
import { isListRefusal } from '@hailong/shared/dossier/list-reading.ts';
import { dayOfInstant } from '@hailong/shared/period/day.ts';
import { calendarMonth, type Period } from '@hailong/shared/period/month.ts';
import { isWorkingDay } from '@hailong/shared/period/working-days.ts';
import quangKhe from '@hailong/shared/plan/definitions/quang-khe-2026.json' with { type: 'json' };
import type { Plan } from '@hailong/shared/plan/plan.ts';
import { problem } from '@hailong/shared/problem.ts';
import { demographicIds } from '@hailong/shared/questionnaire/demographics.ts';
import { headlineScore } from '@hailong/shared/scoring/headline-score.ts';
import { simulateDesk } from '../demo/demo-desk.ts';
import { recentList, type SampleDossier } from '../demo/demo-list.ts';
import { createChance, liftOf, surveyOf } from '../demo/demo-surveys.ts';
import type { Environment } from '../environment.ts';
import { releasePastComments } from '../jobs/release-comments.ts';
import { sealPastDays } from '../jobs/seal-daily.ts';
import { listProblem } from '../middleware/refuse.ts';
import { fill, words } from '../strings/vi.ts';
import { type ApiClient, createApiClient } from './api-client.ts';
import { formatCoverageShare, formatDay, formatScore } from './format-figures.ts';
import { sendList } from './import-dossiers.ts';
import type { Terminal } from './run-command.ts';
import { type RunningServer, startServer } from './start.ts';

type Demo = { environment: Environment; samples: string; settings: Parameters<typeof startServer>[1] };
type Device = { deviceId: string; token: string; pairingCode: string };

const sampleList = 'quang-khe-2026-01.xlsx';
const counters = words.demoCounters;
/** The plan itself asks nothing about the citizen; here every screen is to be seen, and the lines printed say so. */
const demoSurvey: Plan['survey'] = { demographics: [...demographicIds] };
const SURVEYED_PART = 0.18;
const WEEK_MS = 7 * 86_400_000;
const SURVEYS_PER_REQUEST = 50;

/**
 * A centre in a temporary folder: the plan, a sample list through the real importer, surveys through the real API.
 * Nothing is written past the API. @returns stops the server and removes the folder
 */
export async function runDemo(
  { environment, samples, settings }: Demo,
  terminal: Terminal,
): Promise<() => Promise<void>> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'hailong-demo-'));
  const remove = () => rm(dataFolder, { recursive: true, force: true });
  try {
    const server = await startServer({ ...environment, dataFolder, databaseUrl: null }, settings);
    const stop = async () => {
      await server.stop();
      await remove();
    };
    await fillCentre(server, samples, terminal).catch(async (error: unknown) => {
      await server.stop();
      throw error;
    });
    return stop;
  } catch (error) {
    await remove();
    throw error;
  }
}

async function fillCentre(server: RunningServer, samples: string, terminal: Terminal): Promise<void> {
  const { world } = server;
  const api = createApiClient(fetch, server.localUrl, world.operatorToken);
  const year = Number(dayOfInstant(world.clock.now()).slice(0, 4));
  terminal.out(words.demoSteps.plan);
  for (const one of new Set([quangKhe.year, year - 1, year])) {
    const plan = { ...quangKhe, id: `quang-khe-${one}`, year: one, survey: demoSurvey };
    await api({ method: 'POST', path: '/plans', json: plan });
  }
  terminal.out(words.demoSteps.list);
  const dossiers = await importLists(server, api, join(samples, sampleList));
  terminal.out(words.demoSteps.surveys);
  const devices: Device[] = [];
  for (const counter of counters)
    devices.push(await api<Device>({ method: 'POST', path: '/devices', json: { counter } }));
  await simulateSurveys(server, devices, dossiers);
  await sealPastDays(world);
  await releasePastComments(world);
  const places = devices.map(({ token }, index) => ({
    counter: counters[index] ?? '',
    desk: api,
    tablet: createApiClient(fetch, server.localUrl, token),
  }));
  await simulateDesk(places, dossiers, { nowMs: world.clock.now(), chance: createChance(20_261_120) });
  const people = [];
  for (const role of roles) {
    people.push(
      await api<Record<'name' | 'role' | 'password', string>>({
        method: 'POST',
        path: '/users',
        json: { name: role, role },
      }),
    );
  }
  const period = calendarMonth(dayOfInstant(world.clock.now()));
  const lines = [
    words.demoReady,
    fill(words.demoAddress, { url: server.url }),
    fill(words.kioskAddress, { url: server.url }),
    words.demoAsks,
    words.demoSignIns,
    ...people.map((one) => fill(words.demoSignIn, one)),
    ...devices.map(({ pairingCode }, index) =>
      fill(words.demoPairing, { counter: counters[index] ?? '', pairingCode }),
    ),
    await describeFigures(api, period),
  ];
  terminal.out(lines.join('\n'));
}

/** The sample as it is, and the same dossiers moved to the weeks before today and before those: a year to look back on. */
async function importLists({ world }: RunningServer, api: ApiClient, path: string): Promise<SampleDossier[]> {
  const bytes = await readFile(path);
  await sendList(api, { name: sampleList, bytes }, { dryRun: false });
  const reading = await world.readList({ name: sampleList, bytes: new Uint8Array(bytes) });
  if (isListRefusal(reading)) throw listProblem(reading);
  const recent = recentList(reading.rows, dayOfInstant(world.clock.now()));
  await sendList(api, { name: 'recent.csv', bytes: new TextEncoder().encode(recent) }, { dryRun: false });
  const again = await world.readList({ name: 'recent.csv', bytes: new TextEncoder().encode(recent) });
  if (isListRefusal(again)) throw listProblem(again);
  return [...reading.rows, ...again.rows];
}

/** The sample hands over results at odd hours too; on a tablet that would be a question for a supervisor. */
function isWhileOpen(returnedAt: string | null): boolean {
  if (returnedAt === null || !isWorkingDay(returnedAt.slice(0, 10))) return false;
  return returnedAt.slice(11, 16) >= '07:00' && returnedAt.slice(11, 16) < '17:15';
}

/** Some of those whose result was handed over at the counter take the survey, minutes after. */
async function simulateSurveys(server: RunningServer, devices: readonly Device[], dossiers: readonly SampleDossier[]) {
  const chance = createChance(20_260_120);
  const now = server.world.clock.now();
  const surveys = dossiers
    .filter((one) => one.resultChannel === 'in-person' && isWhileOpen(one.returnedAt) && chance() < SURVEYED_PART)
    .map(({ code, returnedAt }) => {
      const finishedMs = Math.min(now, Date.parse(`${returnedAt}+07:00`) + 300_000);
      const lift = liftOf(Math.floor((now - finishedMs) / WEEK_MS));
      return surveyOf(code, finishedMs, chance, { lift, comments: words.demoComments });
    });
  for (const [index, { token }] of devices.entries()) {
    const own = surveys.filter((_, position) => position % devices.length === index);
    const api = createApiClient(fetch, server.localUrl, token);
    for (let start = 0; start < own.length; start += SURVEYS_PER_REQUEST) {
      const json = { sentAt: new Date(now).toISOString(), submissions: own.slice(start, start + SURVEYS_PER_REQUEST) };
      const { results } = await api<SubmissionsReply>({ method: 'POST', path: '/submissions', json });
      const odd = results.find((one) => one.outcome !== 'stored');
      if (odd !== undefined) throw problem('figures-disagree', JSON.stringify(odd));
    }
  }
}

async function describeFigures(api: ApiClient, period: Period): Promise<string> {
  const coverage = await api<CoverageReply>({ method: 'GET', path: '/coverage', query: period });
  const scores = await api<ScoresReply>({ method: 'GET', path: '/scores', query: period });
  const { surveyed, eligible, met } = coverage;
  const { measure, item } = headlineScore(scores);
  return fill(words.demoFigures, {
    surveyed,
    eligible,
    share: formatCoverageShare(coverage),
    verdict: met === null ? words.demoVerdict.none : met ? words.demoVerdict.met : words.demoVerdict.notMet,
    measure: words.measures[measure],
    score: item.top2 === null ? words.noScore : `${formatScore(item.top2)} %`,
    from: formatDay(period.from),
    to: formatDay(period.to),
  });
}
