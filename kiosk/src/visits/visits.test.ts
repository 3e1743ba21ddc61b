import { counterQuestionnaire } from '@hailong/shared/questionnaire/catalogue.ts';
import { describe, expect, test } from 'vitest';
import { createMemoryNotes } from '../device/memory-notes.ts';
import type { Offer } from '../invitations/offer.ts';
import { reduceSession } from '../session/reduce-session.ts';
import { freshSession, type SessionEvent } from '../session/session.ts';
import { visitEnd } from './visit-end.ts';
import { countVisit, visitsToKeep, visitsToSend } from './visits.ts';
import { createVisitsKept } from './visits-kept.ts';

const at = '2026-10-08T09:15:00.000+07:00';
const go: SessionEvent = { type: 'continued', at };
const back: SessionEvent = { type: 'went-back' };
const expire: SessionEvent = { type: 'expired', id: 'i', at };
const decline: SessionEvent = { type: 'declined' };
const skip: SessionEvent = { type: 'code-skipped' };
const start: SessionEvent = { type: 'started', questionnaire: counterQuestionnaire, asked: null, codePrefix: null };
const offer: Offer = { invitationId: 'i', dossierCode: 'c', field: null, invitedAt: at, until: 1 };

/** What is counted of one person's presses. */
function countedOf(...events: SessionEvent[]) {
  let session = freshSession();
  return events.flatMap((event) => {
    const end = visitEnd(session, event);
    session = reduceSession(session, event);
    return end ?? [];
  });
}

describe('each visit is counted once', () => {
  test('who agrees has started, whatever follows', () => {
    expect(countedOf(start, skip, go, expire)).toEqual(['started']);
    expect(countedOf(start, skip, go, back, go, back, decline)).toEqual(['started']);
    expect(countedOf(start, skip, go, back, back, back)).toEqual(['started']);
  });

  test('who presses no, thank you has declined', () => {
    expect(countedOf(start, skip, decline)).toEqual(['declined']);
  });

  test('who goes away before either has left', () => {
    expect(countedOf(start, back)).toEqual(['left']);
    expect(countedOf(start, expire)).toEqual(['left']);
    expect(countedOf(start, { type: 'scan-opened' }, expire)).toEqual(['left']);
    expect(countedOf(start, skip, expire)).toEqual(['left']);
  });

  test('an invitation of the return desk is counted there', () => {
    expect(countedOf({ ...start, offer }, go)).toEqual([]);
    expect(countedOf({ ...start, offer }, decline)).toEqual([]);
    expect(countedOf({ ...decline, offer })).toEqual([]);
    expect(countedOf({ ...start, offer }, expire)).toEqual([]);
  });

  test('a language that is chosen and left again is no visit', () => {
    expect(countedOf({ type: 'language-chosen', language: 'en' }, expire)).toEqual([]);
  });
});

const day = (number: number) => new Date(Date.UTC(2026, 0, number)).toISOString().slice(0, 10);

test('days are counted apart', () => {
  const counted = countVisit(countVisit(countVisit([], day(2), 'started'), day(1), 'left'), day(2), 'started');
  expect(counted).toEqual([
    { day: day(1), started: 0, declined: 0, left: 1 },
    { day: day(2), started: 2, declined: 0, left: 0 },
  ]);
});

test('after half a year without a network all days arrive, a hundred at a time, and old ones go once they did', () => {
  const all = Array.from({ length: 180 }, (_, place) => countVisit([], day(place + 1), 'declined')).flat();
  const first = visitsToSend(all);
  expect(first).toHaveLength(100);
  const rest = visitsToKeep(all, first, day(180));
  expect(rest).toHaveLength(80);
  expect(visitsToKeep(rest, visitsToSend(rest), day(180)).map((one) => one.day)).toEqual(
    Array.from({ length: 41 }, (_, place) => day(140 + place)),
  );
});

test('the count outlives a restart, by Vietnam’s day, and not a pairing with another counter', async () => {
  const notes = createMemoryNotes();
  const nearMidnight = Date.parse('2026-10-08T23:30:00+07:00');
  const before = createVisitsKept(notes, () => nearMidnight);
  before.count('declined');
  const after = createVisitsKept(notes, () => nearMidnight);
  await after.load();
  after.count('started');
  expect(after.toSend()).toEqual([{ day: '2026-10-08', started: 1, declined: 1, left: 0 }]);
  after.forget();
  expect(after.toSend()).toEqual([]);
});
