import { createChance, surveyOf } from '../../server/src/demo/demo-surveys.ts';
import { deliver, newDeliveries } from '../processes/sender.ts';
import { runJson, type ServerPlace, type ServerProcess } from '../processes/server-process.ts';
import { atMost, type Figure, format, percentile } from './table.ts';

const PER_REQUEST = 200;
const P95_MOST_MS = 50;
const YEAR = 'from=2026-01-01&to=2026-12-31';

/** How long a page waits for its figures when the unit has this many ballots. */
export async function measureFigures(
  place: ServerPlace,
  server: ServerProcess,
  { device, ballots, requests }: { device: string; ballots: number; requests: number },
): Promise<Figure[]> {
  const seconds = await drain({ address: () => server.url, token: device }, ballots);
  const { token } = await runJson<{ token: string }>(place, ['add-token', '--role', 'leader']);
  const ask = (path: string) => timeRequests(`${server.url}/api/v1${path}`, token, requests);
  const count = ballots.toLocaleString('en');
  return [
    { what: `One tablet's backlog of ${count} surveys drained`, value: `${format(seconds)} s` },
    atMost(`GET /coverage, a year, ${count} ballots: p95`, await ask(`/coverage?${YEAR}`), P95_MOST_MS, 'ms'),
    atMost(`GET /scores, a year, ${count} ballots: p95`, await ask(`/scores?${YEAR}`), P95_MOST_MS, 'ms'),
  ];
}

async function drain(target: { address: () => string; token: string }, count: number): Promise<number> {
  const chance = createChance(3);
  const finished = Date.now() - 60_000;
  const began = performance.now();
  for (let sent = 0; sent < count; sent += PER_REQUEST) {
    const surveys = Array.from({ length: Math.min(PER_REQUEST, count - sent) }, (_, index) => {
      const code = `H36.99.77-260120-${String(sent + index).padStart(7, '0')}`;
      return surveyOf(code, finished, chance);
    });
    await deliver(target, surveys, newDeliveries());
  }
  return (performance.now() - began) / 1000;
}

async function timeRequests(url: string, token: string, count: number): Promise<number> {
  const times: number[] = [];
  for (let request = 0; request < count; request += 1) {
    const began = performance.now();
    const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    await response.text();
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    times.push(performance.now() - began);
  }
  return percentile(times, 0.95);
}
