import { expect, test } from 'vitest';
import { createRunningClock } from '../invitations/running-clock.ts';
import { createMemoryOutbox } from './memory-outbox.ts';
import { watchRoom } from './watch-room.ts';

function setUp() {
  const clock = createRunningClock();
  const disk = { full: false, looks: 0 };
  const told: boolean[] = [];
  const probe = async () => {
    disk.looks += 1;
    if (disk.full) throw new Error('full');
  };
  const watch = watchRoom({ clock, outbox: { ...createMemoryOutbox(), probe } }, (roomy) => told.push(roomy));
  return { clock, disk, told, watch };
}

test('looks at once, and again now and then', async () => {
  const { clock, told, watch } = setUp();
  watch.look();
  await clock.pass(1);
  expect(told).toEqual([true]);
  await clock.pass(600_000);
  expect(told).toEqual([true, true]);
});

test('while there is no room it looks often, until there is', async () => {
  const { clock, disk, told, watch } = setUp();
  disk.full = true;
  watch.look();
  await clock.pass(10_000);
  expect(told).toEqual([false, false, false]);
  disk.full = false;
  await clock.pass(5_000);
  expect(told.at(-1)).toBe(true);
});

test('however often it is told to look, one look is planned', async () => {
  const { clock, disk, watch } = setUp();
  for (let time = 0; time < 5; time += 1) watch.look();
  await clock.pass(1);
  for (let time = 0; time < 5; time += 1) watch.look();
  await clock.pass(1);
  const before = disk.looks;
  await clock.pass(600_000);
  expect(disk.looks).toBe(before + 1);
});
