import { createHash, pbkdf2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createMemoryNotes } from '../device/memory-notes.ts';
import { isRightPin, type StaffPin } from './check-pin.ts';
import { createPinGate } from './pin-gate.ts';

const MINUTE = 60_000;
const pinOf = (salt: string): StaffPin => ({ salt, iterations: 1, hash: '' });
const first = pinOf('first');

/** A tablet that can be switched off and on, with a clock that runs only while it is on. */
function setUp() {
  const notes = createMemoryNotes();
  const tasks: { at: number; task: () => void }[] = [];
  let ms = 0;
  const clock = {
    now: () => 0,
    monotonic: () => ms,
    after(delayMs: number, task: () => void) {
      const one = { at: ms + delayMs, task };
      tasks.push(one);
      return () => void tasks.splice(tasks.indexOf(one), tasks.includes(one) ? 1 : 0);
    },
  };
  const switchOn = () => createPinGate({ clock, notes, isRight: async (typed) => typed === '2580' });
  const pass = async (waitMs: number) => {
    const until = ms + waitMs;
    for (;;) {
      const next = tasks.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)[0];
      if (next === undefined) break;
      tasks.splice(tasks.indexOf(next), 1);
      ms = next.at;
      next.task();
      await new Promise((resolve) => setImmediate(resolve));
    }
    ms = until;
  };
  const switchOff = () => {
    tasks.length = 0;
    ms = 0;
  };
  return { notes, switchOn, switchOff, pass };
}

async function wrong(gate: ReturnType<typeof createPinGate>, times: number, pin = first): Promise<void> {
  for (let time = 0; time < times; time += 1) expect(await gate.try('0000', pin)).toBe('wrong');
}

describe('the PIN of the staff corner', () => {
  it('opens, and forgets what was wrong before', async () => {
    const gate = setUp().switchOn();
    await wrong(gate, 4);
    expect(gate.triesLeft()).toBe(1);
    expect(await gate.try('2580', first)).toBe('right');
    expect(gate.triesLeft()).toBe(5);
    expect(gate.waitMs()).toBe(0);
  });

  it('after five wrong ones nothing is looked at for a minute, then for two, four, … thirty', async () => {
    const { switchOn, pass } = setUp();
    const gate = switchOn();
    await wrong(gate, 5);
    for (const minutes of [1, 2, 4, 8, 16, 30, 30, 30]) {
      expect(gate.waitMs()).toBe(minutes * MINUTE);
      expect(await gate.try('2580', first)).toBe('wait');
      await pass(minutes * MINUTE - 1);
      expect(await gate.try('2580', first)).toBe('wait');
      await pass(1);
      await wrong(gate, 1);
    }
    await pass(30 * MINUTE);
    expect(await gate.try('2580', first)).toBe('right');
  });

  it('a restart neither ends a wait nor begins it anew', async () => {
    const { switchOn, switchOff, pass } = setUp();
    const before = switchOn();
    await wrong(before, 5);
    await pass(31_000);
    switchOff();
    const after = switchOn();
    await after.open(first);
    expect(after.waitMs()).toBe(30_000);
    expect(await after.try('2580', first)).toBe('wait');
    await pass(30_000);
    expect(await after.try('2580', first)).toBe('right');
  });

  it('pulling the plug while a PIN is being looked at wins no further try', async () => {
    const { notes, switchOn } = setUp();
    const never = createPinGate({
      clock: { now: () => 0, monotonic: () => 0, after: () => () => {} },
      notes,
      isRight: () => new Promise(() => {}),
    });
    void never.try('0000', first);
    await new Promise((resolve) => setImmediate(resolve));
    const gate = switchOn();
    await gate.open(first);
    expect(gate.triesLeft()).toBe(4);
  });

  it('a new PIN of the administrator ends the wait for the old one', async () => {
    const gate = setUp().switchOn();
    await wrong(gate, 5);
    expect(await gate.try('2580', pinOf('second'))).toBe('right');
  });

  it('a note that cannot be read, or kept, locks nobody out', async () => {
    const { notes, switchOn } = setUp();
    await notes.keep('pin-attempts', { salt: 'first', failures: 'many', waitMs: Number.NaN });
    expect(await switchOn().try('2580', first)).toBe('right');
    const broken = () => Promise.reject(new Error('full'));
    const gate = createPinGate({
      clock: { now: () => 0, monotonic: () => 0, after: () => () => {} },
      notes: { read: broken, keep: broken },
      isRight: async (typed) => typed === '2580',
    });
    await wrong(gate, 5);
    expect(await gate.try('2580', first)).toBe('wait');
  });
});

it('is checked as the server hashes it', async () => {
  const salt = createHash('sha256').update('salt').digest().subarray(0, 16);
  const hash = pbkdf2Sync('2580', salt, 1_000, 32, 'sha256').toString('base64');
  const pin = { salt: salt.toString('base64'), iterations: 1_000, hash };
  expect(await isRightPin('2580', pin)).toBe(true);
  expect(await isRightPin('2581', pin)).toBe(false);
  expect(await isRightPin('', pin)).toBe(false);
});
