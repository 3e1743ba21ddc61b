import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildSurvey } from '../testing/build-survey.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { addAsOperator, settleThreeUnits, type ThreeUnits, threeUnits } from '../testing/settle-three-units.ts';

let test: TestWorld;
let units: ThreeUnits;
beforeEach(async () => {
  test = await openTestWorld();
  units = await settleThreeUnits(test);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await test.close();
});

/** Counts who listens, by watching the door through which every page comes. */
function countListeners(): () => number {
  const { live } = test.world;
  const subscribe = live.subscribe;
  let count = 0;
  vi.spyOn(live, 'subscribe').mockImplementation((unitId, listener) => {
    count += 1;
    const stop = subscribe(unitId, listener);
    return () => {
      count -= 1;
      stop();
    };
  });
  return () => count;
}

async function listen(query = '', token = units.tokens.staff) {
  const reply = await test.app.request(`/api/v1/events${query}`, { headers: { authorization: `Bearer ${token}` } });
  const reader = (reply.body as ReadableStream<Uint8Array>).getReader();
  return {
    headers: reply.headers,
    /** The next piece of the stream as text. */
    next: async () => new TextDecoder().decode((await reader.read()).value),
    leave: () => reader.cancel(),
  };
}

const deliver = (token = units.device.token) =>
  test.call('POST', '/submissions', { token, json: { submissions: [buildSurvey()] } });
const changed = 'event: changed\ndata: quang-khe\n\n';

describe('a page that stays open', () => {
  it('is first told that it is connected', async () => {
    const page = await listen();
    expect(page.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(page.headers.get('x-accel-buffering')).toBe('no');
    expect(page.headers.get('cache-control')).toMatch(/no-cache|no-store/);
    expect(await page.next()).toBe('event: ready\ndata: quang-khe\n\n');
    await page.leave();
  });

  it('hears of a stored survey within a second', async () => {
    const page = await listen();
    await page.next();
    await deliver();
    const start = performance.now();
    expect(await page.next()).toBe(changed);
    expect(performance.now() - start).toBeLessThan(1000);
    await page.leave();
  });

  it('hears once of many that arrive together, and again of the next', async () => {
    const page = await listen();
    await page.next();
    await Promise.all(Array.from({ length: 20 }, () => deliver()));
    expect(await page.next()).toBe(changed);
    // Had each been an event of its own, nineteen would be waiting here.
    const next = page.next();
    let arrived = false;
    void next.then(() => {
      arrived = true;
    });
    await test.call('GET', '/coverage?from=2026-02-01&to=2026-02-28', { token: units.tokens.staff });
    expect(arrived).toBe(false);
    await deliver();
    expect(await next).toBe(changed);
    await page.leave();
  });

  it('hears of a new plan too', async () => {
    const page = await listen();
    await page.next();
    const json = { ...units.plan, messages: ['Lời mới'] };
    await test.call('POST', '/plans', { token: units.tokens.administrator, json });
    expect(await page.next()).toBe(changed);
    await page.leave();
  });

  it('hears nothing of another unit, nor of a survey that was stored before', async () => {
    const there = await addAsOperator<{ token: string }>(test, '/devices', { unit: threeUnits.far, counter: 'Quầy 1' });
    const survey = buildSurvey();
    const again = () =>
      test.call('POST', '/submissions', { token: units.device.token, json: { submissions: [survey] } });
    await again();
    const page = await listen();
    await page.next();
    const publish = vi.spyOn(test.world.live, 'publish');
    await deliver(there.token);
    await again();
    expect(publish.mock.calls).toEqual([[threeUnits.far]]);
    await page.leave();
  });

  it('of the province watches a unit of the province', async () => {
    const page = await listen(`?unit=${threeUnits.neighbour}`, units.tokens.province);
    expect(await page.next()).toBe(`event: ready\ndata: ${threeUnits.neighbour}\n\n`);
    await page.leave();
  });
});

describe('a page that is closed', () => {
  it('leaves nobody listening', async () => {
    const count = countListeners();
    const pages = await Promise.all(Array.from({ length: 20 }, () => listen()));
    for (const page of pages) await page.next();
    expect(count()).toBe(20);
    for (const page of pages) await page.leave();
    await vi.waitFor(() => expect(count()).toBe(0));
  });

  it('while an event is on its way leaves nobody listening', async () => {
    const count = countListeners();
    const page = await listen();
    await page.next();
    await deliver();
    await page.leave();
    await vi.waitFor(() => expect(count()).toBe(0));
    expect((await deliver()).status).toBe(200);
  });

  it('or that only asked for the head leaves nobody listening', async () => {
    const count = countListeners();
    const callers = { '/events': units.tokens.staff, '/kiosk/events': units.device.token };
    for (const [path, token] of Object.entries(callers)) {
      const headers = { authorization: `Bearer ${token}` };
      const reply = await test.app.request(`/api/v1${path}`, { method: 'HEAD', headers });
      expect(reply.status).toBe(200);
      expect(reply.headers.get('content-type')).toMatch(/^text\/event-stream/);
    }
    await vi.waitFor(() => expect(count()).toBe(0));
  });

  it('before the first event leaves nobody listening', async () => {
    const count = countListeners();
    const page = await listen();
    await page.leave();
    await vi.waitFor(() => expect(count()).toBe(0));
  });
});

it('more pages than Node finds usual cause no warning', async () => {
  const warned = vi.spyOn(process, 'emitWarning');
  const pages = await Promise.all(Array.from({ length: EventEmitter.defaultMaxListeners + 5 }, () => listen()));
  for (const page of pages) await page.leave();
  expect(warned).not.toHaveBeenCalled();
});
