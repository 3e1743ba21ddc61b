import { type Cell, cellText } from './cell.ts';
import { AFTERNOON_WORDS, MORNING_WORDS, SPOKEN_MARKS } from './date-aliases.ts';

/** Civil time in Asia/Ho_Chi_Minh (UTC+7, no summer time), `YYYY-MM-DDTHH:MM:SS`; a date without a time is at 00:00:00. */
export type LocalDateTime = string;

/** Years outside these bounds are slips of the hand or default values of a database, never dates of a dossier. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
const SECONDS_PER_DAY = 86_400;
const VIETNAM_OFFSET_MINUTES = 7 * 60;
/** Day 0 of the 1900 date system, as it counts from 1 March 1900 on, in days before 1 January 1970. */
const SERIAL_OF_1970 = 25_569;

const SERIAL_TEXT = /^\d{5}(?:\.\d+)?$/;
/** A mark between thousands, and then the other one before the fraction: `45.962,375`, `45 962,375`, `45,962.375`. */
const THOUSANDS_MARK = /^(\d{2})(?:\s(?=\d{3})|\.(?=\d{3}(?:,|$))|,(?=\d{3}(?:\.|$)))/;
const UNUSUAL_SLASH = /[\\\u2044\u2215\uFF0F]/g;
const UNUSUAL_DASH = /[\u2010-\u2015\u2212\uFF0D]/g;
const TIME = String.raw`(\d{1,2})\s?[:hg]\s?(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:\s*([AaPpSsCc][MmAaHh]))?`;
const DAY_FIRST = String.raw`(\d{1,2})\s?(?<mark>[/.-])\s?(\d{1,2})\s?\k<mark>\s?(\d{4})`;
const DAY_THEN_TIME = new RegExp(String.raw`^${DAY_FIRST}(?:[\sT,-]+${TIME})?$`);
const TIME_THEN_DAY = new RegExp(String.raw`^${TIME}[\s,-]+${DAY_FIRST}$`);
const ISO =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[\sT]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/;

const spokenMarks = SPOKEN_MARKS.map(([words, mark]) => [new RegExp(words, 'giu'), mark] as const);

/** Parts of a date as numbers, before anyone has checked that such a date exists. */
interface Parts {
  readonly day: readonly [year: number, month: number, day: number];
  readonly time: readonly [hours: number, minutes: number, seconds: number];
}

/**
 * Reads a cell as a local date and time: a date cell, a serial number of the 1900 system (number or text), or text
 * such as `02/03/2026 08:05`, `2.3.2026`, `ngày 2 tháng 3 năm 2026`, `2026-03-02T08:05:09+07:00`, `20260302080509`. Day comes before month.
 * Null for a blank cell, `'invalid'` for anything that is not an existing date between 1990 and 2100.
 */
export function readLocalDateTime(cell: Cell | undefined): LocalDateTime | null | 'invalid' {
  if (typeof cell === 'number') return fromSerial(cell) ?? fromText(String(cell)) ?? 'invalid';
  const text = cellText(cell);
  return text === '' ? null : (fromText(text) ?? 'invalid');
}

/** The civil time of an instant, in milliseconds since 1970-01-01T00:00Z, in whole seconds. */
export function localDateTimeOf(instantMs: number): LocalDateTime {
  return new Date(instantMs + VIETNAM_OFFSET_MINUTES * 60_000).toISOString().slice(0, 19);
}

function fromText(text: string): LocalDateTime | null {
  const number = text.replace(THOUSANDS_MARK, '$1').replace(',', '.');
  if (SERIAL_TEXT.test(number)) return fromSerial(Number(number));
  const usual = withUsualMarks(text);
  const iso = ISO.exec(usual);
  if (iso !== null) return fromIso(iso);
  const parts = fromDayFirst(usual) ?? fromCompact(usual);
  return parts === null ? null : compose(parts);
}

/** `ngày 2 tháng 3 năm 2026` and `8 giờ 05 phút` as `2/3/2026` and `8h05`, unusual slashes and dashes as usual ones. */
function withUsualMarks(text: string): string {
  const marked = text.replace(UNUSUAL_SLASH, '/').replace(UNUSUAL_DASH, '-');
  return spokenMarks.reduce((left, [pattern, mark]) => left.replace(pattern, mark), marked).trim();
}

function fromIso(match: RegExpExecArray): LocalDateTime | null {
  const [, year, , month, day, hours, minutes, seconds, zone] = match;
  const parts = {
    day: [Number(year), Number(month), Number(day)],
    time: [Number(hours ?? 0), Number(minutes ?? 0), Number(seconds ?? 0)],
  } as const;
  if (zone === undefined || !exists(parts)) return compose(parts);
  const shiftSeconds = (VIETNAM_OFFSET_MINUTES - offsetMinutes(zone)) * 60;
  return fromEpochSeconds(epochSeconds(parts) + shiftSeconds);
}

function fromDayFirst(text: string): Parts | null {
  const dayThenTime = DAY_THEN_TIME.exec(text);
  if (dayThenTime !== null) {
    const [, day, , month, year, hours, minutes, seconds, half] = dayThenTime;
    return withTime([Number(year), Number(month), Number(day)], [hours, minutes, seconds, half]);
  }
  const timeThenDay = TIME_THEN_DAY.exec(text);
  if (timeThenDay === null) return null;
  const [, hours, minutes, seconds, half, day, , month, year] = timeThenDay;
  return withTime([Number(year), Number(month), Number(day)], [hours, minutes, seconds, half]);
}

function fromCompact(text: string): Parts | null {
  const match = COMPACT.exec(text);
  if (match === null) return null;
  const [, year, month, day, hours, minutes, seconds] = match;
  return withTime([Number(year), Number(month), Number(day)], [hours, minutes, seconds]);
}

function withTime(day: Parts['day'], time: readonly (string | undefined)[]): Parts | null {
  const [hours, minutes, seconds, half] = time;
  const clockHours = halfDayHours(Number(hours ?? 0), half?.toUpperCase());
  return clockHours === null ? null : { day, time: [clockHours, Number(minutes ?? 0), Number(seconds ?? 0)] };
}

/** Hours of the 24-hour clock. Systems also print `14:05 PM`: an hour past noon needs no correction. */
function halfDayHours(hours: number, half: string | undefined): number | null {
  if (half === undefined) return hours;
  if (MORNING_WORDS.includes(half)) return hours === 12 ? 0 : hours;
  if (!AFTERNOON_WORDS.includes(half)) return null;
  return hours < 12 ? hours + 12 : hours;
}

/** Serials are fractions of a day in floating point: 08:05:09 comes as 08:05:08.99999, hence whole seconds by rounding. */
function fromSerial(serial: number): LocalDateTime | null {
  return fromEpochSeconds(Math.round((serial - SERIAL_OF_1970) * SECONDS_PER_DAY));
}

function fromEpochSeconds(seconds: number): LocalDateTime | null {
  if (!Number.isFinite(seconds) || Math.abs(seconds) > LAST_YEAR * 366 * SECONDS_PER_DAY) return null;
  const local = new Date(seconds * 1000);
  return compose({
    day: [local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate()],
    time: [local.getUTCHours(), local.getUTCMinutes(), local.getUTCSeconds()],
  });
}

function epochSeconds({ day: [year, month, day], time: [hours, minutes, seconds] }: Parts): number {
  return Date.UTC(year, month - 1, day, hours, minutes, seconds) / 1000;
}

function offsetMinutes(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
}

function exists({ day: [year, month, day], time: [hours, minutes, seconds] }: Parts): boolean {
  if (year < FIRST_YEAR || year > LAST_YEAR || hours > 23 || minutes > 59 || seconds > 59) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function compose(parts: Parts): LocalDateTime | null {
  if (!exists(parts)) return null;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${parts.day.map(two).join('-')}T${parts.time.map(two).join(':')}`;
}
