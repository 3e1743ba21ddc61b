import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfInstant } from '../period/day.ts';
import { dateSurvey, type SurveyTimes } from './date-survey.ts';

const at = (text: string) => Date.parse(`${text}+07:00`);
const DAY_MS = 86_400_000;

/** A survey of three minutes; times on the tablet's clock, but for the arrival. */
const times = (finished: string, sent: string | null, received: string): SurveyTimes => ({
  startedMs: at(finished) - 180_000,
  finishedMs: at(finished),
  sentMs: sent === null ? null : at(sent),
  receivedMs: at(received),
});

describe('a tablet whose clock is right', () => {
  it('is taken at its word', () => {
    expect(dateSurvey(times('2026-02-10T08:55', '2026-02-10T09:00', '2026-02-10T09:00'))).toEqual({
      finishedMs: at('2026-02-10T08:55'),
      day: '2026-02-10',
      clock: 'right',
    });
  });

  it('keeps the day when it was offline for a month', () => {
    const dated = dateSurvey(times('2026-01-08T16:20', '2026-02-10T09:00:02', '2026-02-10T09:00:03'));
    expect(dated).toMatchObject({ day: '2026-01-08', clock: 'right' });
  });

  it('may be a few minutes off without anyone noticing', () => {
    const dated = dateSurvey(times('2026-02-10T08:58', '2026-02-10T09:04', '2026-02-10T09:00'));
    expect(dated).toEqual({ finishedMs: at('2026-02-10T08:58'), day: '2026-02-10', clock: 'right' });
  });

  it('is never dated after the survey arrived', () => {
    const dated = dateSurvey(times('2026-02-11T00:02', '2026-02-11T00:03', '2026-02-10T23:59'));
    expect(dated).toEqual({ finishedMs: at('2026-02-10T23:59'), day: '2026-02-10', clock: 'right' });
  });
});

describe('a tablet whose clock is wrong', () => {
  it('is moved by what sending showed: sent at 10:00, arrived at 12:00, finished at 09:00 is 11:00', () => {
    expect(dateSurvey(times('2026-02-10T09:00', '2026-02-10T10:00', '2026-02-10T12:00'))).toEqual({
      finishedMs: at('2026-02-10T11:00'),
      day: '2026-02-10',
      clock: 'corrected',
    });
  });

  it('gets the right day when it is a year behind or ahead', () => {
    const behind = dateSurvey(times('2025-02-08T09:00', '2025-02-10T09:00', '2026-02-10T09:00'));
    expect(behind).toMatchObject({ day: '2026-02-08', clock: 'corrected' });
    const ahead = dateSurvey(times('2027-02-08T09:00', '2027-02-10T09:00', '2026-02-10T09:00'));
    expect(ahead).toMatchObject({ day: '2026-02-08', clock: 'corrected' });
  });

  it('gets the right day when it was never set', () => {
    const dated = dateSurvey(times('1970-01-01T08:10', '1970-01-03T08:10', '2026-02-10T09:00'));
    expect(dated).toMatchObject({ day: '2026-02-08', clock: 'corrected' });
  });
});

describe('a tablet that cannot be believed', () => {
  it('finished in the future: the day of arrival, marked', () => {
    expect(dateSurvey(times('2026-03-01T09:00', '2026-02-10T09:00', '2026-02-10T09:00'))).toEqual({
      finishedMs: at('2026-02-10T09:00'),
      day: '2026-02-10',
      clock: 'uncertain',
    });
  });

  it('did not say when it sent, and finished in the future', () => {
    const dated = dateSurvey(times('2027-02-10T09:00', null, '2026-02-10T09:00'));
    expect(dated).toMatchObject({ day: '2026-02-10', clock: 'uncertain' });
  });

  it('did not say when it sent, and finished before the product was made', () => {
    const dated = dateSurvey(times('1970-01-01T08:10', null, '2026-02-10T09:00'));
    expect(dated).toMatchObject({ day: '2026-02-10', clock: 'uncertain' });
  });

  it('had its clock moved while the survey ran', () => {
    const survey = times('2026-02-10T08:55', '2026-02-10T09:00', '2026-02-10T09:00');
    const backwards = dateSurvey({ ...survey, startedMs: at('2026-02-10T09:30') });
    expect(backwards).toMatchObject({ day: '2026-02-10', clock: 'uncertain' });
    const forwards = dateSurvey({ ...survey, startedMs: at('2025-02-10T08:50') });
    expect(forwards).toMatchObject({ day: '2026-02-10', clock: 'uncertain' });
  });
});

describe('a tablet that knew how wrong its clock was', () => {
  const HOUR_MS = 3_600_000;
  const knew = (survey: SurveyTimes, offsetMs: number, suspect = false) =>
    dateSurvey({ ...survey, clock: { offsetMs, suspect } });

  it('answered a year behind, and its clock was set right before it sent', () => {
    const survey = times('2025-02-08T09:00', '2026-02-10T09:00', '2026-02-10T09:00');
    expect(knew(survey, 365 * DAY_MS)).toEqual({
      finishedMs: at('2026-02-08T09:00'),
      day: '2026-02-08',
      clock: 'corrected',
    });
  });

  it('was right at answering, and its clock was wrong when it sent', () => {
    const survey = times('2026-02-08T09:00', '2025-02-10T09:00', '2026-02-10T09:00');
    expect(knew(survey, 200)).toEqual({ finishedMs: at('2026-02-08T09:00'), day: '2026-02-08', clock: 'right' });
  });

  it('had its clock moved while the survey ran: what it knew at the end holds', () => {
    const survey = times('2026-02-10T03:55', '2026-02-10T09:00', '2026-02-10T09:00');
    const moved = { ...survey, startedMs: at('2026-02-10T08:52') };
    expect(knew(moved, 5 * HOUR_MS, true)).toEqual({
      finishedMs: at('2026-02-10T08:55'),
      day: '2026-02-10',
      clock: 'corrected',
    });
  });

  it('says what cannot be: the day of arrival, marked', () => {
    const survey = times('2026-02-10T08:55', '2026-02-10T09:00', '2026-02-10T09:00');
    for (const offsetMs of [HOUR_MS, -500 * DAY_MS]) {
      expect(knew(survey, offsetMs)).toMatchObject({ day: '2026-02-10', clock: 'uncertain' });
    }
  });
});

describe('a tablet that saw its clock jump, and had not met the server since', () => {
  const suspect = { offsetMs: null, suspect: true };

  it('is dated as well as sending tells, and marked', () => {
    const survey = times('2025-02-08T09:00', '2025-02-10T09:00', '2026-02-10T09:00');
    expect(dateSurvey({ ...survey, clock: suspect })).toMatchObject({ day: '2026-02-08', clock: 'uncertain' });
    const right = times('2026-02-08T09:00', '2026-02-10T09:00', '2026-02-10T09:00');
    expect(dateSurvey({ ...right, clock: suspect })).toMatchObject({ day: '2026-02-08', clock: 'uncertain' });
  });

  it('that saw nothing odd is taken as one that does not say', () => {
    const survey = times('2026-02-08T09:00', '2026-02-10T09:00', '2026-02-10T09:00');
    const clock = { offsetMs: null, suspect: false };
    expect(dateSurvey({ ...survey, clock })).toEqual(dateSurvey(survey));
  });
});

describe('whatever a tablet says', () => {
  const instant = fc.integer({ min: 0, max: 4_102_444_800_000 });
  const clock = fc.record({
    offsetMs: fc.option(fc.integer({ min: -1e14, max: 1e14 }), { nil: null }),
    suspect: fc.boolean(),
  });
  const said = {
    startedMs: instant,
    finishedMs: instant,
    sentMs: fc.option(instant, { nil: null }),
    receivedMs: fc.integer({ min: at('2026-01-01T00:00'), max: at('2030-01-01T00:00') }),
  };
  const any = fc.oneof(fc.record(said), fc.record({ ...said, clock }));

  it('a survey is dated in the 400 days before it arrived, never after', () => {
    fc.assert(
      fc.property(any, (survey) => {
        const { finishedMs, day } = dateSurvey(survey);
        expect(finishedMs).toBeLessThanOrEqual(survey.receivedMs);
        expect(finishedMs).toBeGreaterThanOrEqual(survey.receivedMs - 400 * DAY_MS);
        expect(day).toBe(dayOfInstant(finishedMs));
      }),
      { numRuns: 1000 },
    );
  });

  // The clock stands anywhere at answering, anywhere at sending and anywhere in between; only the offset tells.
  it('a known offset gives the true instant to within five minutes, whatever was done to the clock', () => {
    const age = fc.integer({ min: 0, max: 390 * DAY_MS });
    const error = fc.integer({ min: -20 * 366 * DAY_MS, max: 20 * 366 * DAY_MS });
    const drawn = fc.record({ ageMs: age, errorMs: error, startedMs: instant, sentMs: instant, suspect: fc.boolean() });
    fc.assert(
      fc.property(drawn, ({ ageMs, errorMs, startedMs, sentMs, suspect }) => {
        const receivedMs = at('2026-02-10T09:00');
        const trueMs = receivedMs - ageMs;
        const survey = { startedMs, finishedMs: trueMs + errorMs, sentMs, receivedMs };
        const dated = dateSurvey({ ...survey, clock: { offsetMs: -errorMs, suspect } });
        expect(Math.abs(dated.finishedMs - trueMs)).toBeLessThanOrEqual(5 * 60_000);
        expect(dated.clock).toBe(Math.abs(errorMs) > 5 * 60_000 ? 'corrected' : 'right');
      }),
      { numRuns: 1000 },
    );
  });

  it('a suspect clock without a known offset is never called right', () => {
    fc.assert(
      fc.property(fc.record(said), (survey) => {
        expect(dateSurvey({ ...survey, clock: { offsetMs: null, suspect: true } }).clock).toBe('uncertain');
      }),
      { numRuns: 1000 },
    );
  });

  // The truth is known here: the tablet's clock is off by a constant, and delivery takes no time.
  it('a clock that is wrong by any constant gives the true instant to within five minutes', () => {
    const age = fc.integer({ min: 0, max: 90 * DAY_MS });
    const error = fc.integer({ min: -20 * 366 * DAY_MS, max: 20 * 366 * DAY_MS });
    fc.assert(
      fc.property(age, error, (ageMs, errorMs) => {
        const receivedMs = at('2026-02-10T09:00');
        const finishedMs = receivedMs - ageMs + errorMs;
        const survey = { startedMs: finishedMs - 60_000, finishedMs, sentMs: receivedMs + errorMs, receivedMs };
        expect(Math.abs(dateSurvey(survey).finishedMs - (receivedMs - ageMs))).toBeLessThanOrEqual(5 * 60_000);
      }),
    );
  });
});
