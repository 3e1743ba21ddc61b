import type { Page } from 'playwright-core';
import { type Line, readScreenScript, type ScreenReading, type Target } from './layout-in-page.ts';

/** What a finger and tired eyes need, in CSS pixels. */
const TARGET = 64;
const GAP = 12;
const ROOM_BETWEEN_BARS = 120;
/** Below this the accents of stacked Vietnamese letters touch the line above. */
const LEADING = 1.3;
const ROUNDING = 0.5;

/**
 * What is wrong with how the screen stands there now, in words; empty where nothing is: something wider than the screen,
 * a target too small, too close to another or out of reach, text cut off or covered.
 */
export async function layoutFaults(page: Page): Promise<string[]> {
  const reading: ScreenReading = JSON.parse(await page.evaluate(readScreenScript));
  return [
    ...new Set([
      ...faultsOfScreen(reading),
      ...reading.targets.flatMap((target) => faultsOfTarget(target, reading)),
      ...tooClose(reading.targets),
      ...reading.lines.flatMap((line) => faultsOfLine(line, reading)),
    ]),
  ];
}

function faultsOfScreen({ width, pageWidth, wide, room, silentlyHidden, leadings }: ScreenReading): string[] {
  const faults = [];
  if (pageWidth > width) faults.push(`the page is ${pageWidth - width} px wider than the screen`);
  for (const { name, over } of wide) if (over > 1) faults.push(`${name} is ${over} px too wide`);
  if (room !== null && room < ROOM_BETWEEN_BARS) faults.push(`only ${room} px are left between the bars`);
  if (silentlyHidden) faults.push('nothing says that there is more below');
  for (const { holder, leading } of leadings) {
    if (leading < LEADING) faults.push(`lines of ${holder} touch: ${leading.toFixed(2)}`);
  }
  return faults;
}

function faultsOfTarget({ name, box, fixed }: Target, { width, height }: ScreenReading): string[] {
  const faults = [];
  if (Math.min(box.width, box.height) < TARGET - ROUNDING) {
    faults.push(`${name} is ${Math.round(box.width)} × ${Math.round(box.height)} px`);
  }
  if (box.left < -ROUNDING || box.right > width + ROUNDING) faults.push(`${name} stands beside the screen`);
  if (fixed && (box.top < -ROUNDING || box.bottom > height + ROUNDING)) faults.push(`${name} cannot be reached`);
  return faults;
}

function tooClose(targets: readonly Target[]): string[] {
  return targets.flatMap((one, place) =>
    targets.slice(place + 1).flatMap((other) => {
      // Below the edge of what scrolls nothing can be touched, and rows of a list are parted by a line.
      if (one.scroller !== other.scroller || other.inside !== '') return [];
      if (one.row !== '' && other.row !== '' && one.row !== other.row) return [];
      const across = Math.max(one.box.left, other.box.left) - Math.min(one.box.right, other.box.right);
      const down = Math.max(one.box.top, other.box.top) - Math.min(one.box.bottom, other.box.bottom);
      const apart = Math.max(across, down);
      return apart < GAP - ROUNDING ? [`${one.name} and ${other.name} are ${Math.round(apart)} px apart`] : [];
    }),
  );
}

function faultsOfLine({ text, field, box, frame, size, over }: Line, { width }: ScreenReading): string[] {
  const covered = over === '' ? [] : [`“${text}” lies under ${over}`];
  if (box.left < -1 || box.right > width + 1) return [`“${text}” leaves the screen`];
  if (box.left < frame.left - 1 || box.right > frame.right + 1) return [`“${text}” is wider than ${field}`];
  // The room that a font asks for above and below its letters may stand out of a tight line, and no more than that.
  const spare = size * 0.3;
  if (box.top < frame.top - spare || box.bottom > frame.bottom + spare) return [`“${text}” is taller than ${field}`];
  return covered;
}
