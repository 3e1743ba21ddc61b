import { counterQuestionnaire } from '@hailong/shared/questionnaire/catalogue.ts';
import { describe, expect, test } from 'vitest';
import type { Offer } from '../invitations/offer.ts';
import { invitationNews } from './invitation-news.ts';
import { reduceSession } from './reduce-session.ts';
import { freshSession, type Session, type SessionEvent } from './session.ts';
import { stepsOf } from './steps.ts';

const at = '2026-10-08T09:15:00.000+07:00';
const later = '2026-10-08T09:17:00.000+07:00';
const go: SessionEvent = { type: 'continued', at };
const start: SessionEvent = {
  type: 'started',
  questionnaire: counterQuestionnaire,
  asked: null,
  codePrefix: 'H36.99.01',
};
const send: SessionEvent = { type: 'sent', id: 'survey-1', at: later, withComment: true };
const expire: SessionEvent = { type: 'expired', id: 'survey-1', at: later };
const answer = (criterion: string, level: number | null): SessionEvent => ({ type: 'answered', criterion, level });
const play = (session: Session, ...events: SessionEvent[]) => events.reduce(reduceSession, session);
const steps = stepsOf(counterQuestionnaire, null);
const first = steps[0]?.criterion.id ?? '';

const keys = [...'2610080975'].map((key): SessionEvent => ({ type: 'code-key', key }));
const asked = play(freshSession(), start, ...keys, go, go);
const allAnswered = steps.flatMap(({ criterion }, index) => [answer(criterion.id, (index % 5) + 1), go]);

describe('the way through a survey', () => {
  test('goes from the invitation through sixteen questions to the thanks', () => {
    const written = play(asked, ...allAnswered, { type: 'comment-written', text: '  Xin thêm ghế. ' }, send);
    expect(written.screen).toBe('saving');
    expect(written.pending?.submission).toEqual({
      id: 'survey-1',
      dossierCode: 'H36.99.01-261008-0975',
      questionnaire: 'sipas-service',
      version: 1,
      language: 'vi',
      mode: 'self',
      startedAt: at,
      finishedAt: later,
      answers: Object.fromEntries(steps.map(({ criterion }, index) => [criterion.id, (index % 5) + 1])),
      comment: 'Xin thêm ghế.',
      outcome: 'completed',
    });
    expect(play(written, { type: 'saved' }).screen).toBe('thanks');
  });

  test('a citizen without a code is asked all the same', () => {
    const session = play(freshSession(), start, ...keys, { type: 'code-skipped' }, go, ...allAnswered, send);
    expect(session.pending?.submission.dossierCode).toBeNull();
  });

  test('an unusual code asks to look again, once', () => {
    const short = play(freshSession(), start, ...keys.slice(0, 8), go);
    expect([short.screen, short.hint]).toEqual(['code', 'code-unusual']);
    expect(play(short, go).screen).toBe('notice');
  });

  test('who goes back to the notice and on again has answered since the first time', () => {
    const again = play(asked, answer(first, 4), { type: 'went-back' }, { type: 'continued', at: later });
    expect([again.screen, again.startedAt, again.answers[first]]).toEqual(['question', at, 4]);
  });

  test('a question without an answer asks once, then lets go on', () => {
    const once = play(asked, go);
    expect([once.position, once.hint]).toEqual([0, 'unanswered']);
    expect(play(once, go).position).toBe(1);
    expect(play(once, answer(first, 4)).hint).toBeNull();
  });

  test('going back keeps every answer', () => {
    const session = play(asked, answer(first, 2), go, { type: 'went-back' });
    expect(session.position).toBe(0);
    expect(session.answers).toEqual({ [first]: 2 });
    expect(play(session, { type: 'went-back' }).screen).toBe('notice');
  });

  test('not applicable is an answer of its own', () => {
    expect(play(asked, answer(first, 5), answer(first, null)).answers).toEqual({ [first]: null });
  });

  test('pressing "skip" sends no comment, whatever was written', () => {
    const written = play(asked, ...allAnswered, { type: 'comment-written', text: 'Khoan đã' });
    expect(play(written, { ...send, withComment: false }).pending?.submission.comment).toBeNull();
  });

  test('nothing answered is stored nowhere and still gets a friendly word', () => {
    const session = play(asked, ...steps.flatMap(() => [go, go]), send);
    expect([session.screen, session.pending]).toEqual(['goodbye', null]);
  });

  test('who declines gets a friendly word', () => {
    expect(play(freshSession(), start, ...keys, go, { type: 'declined' }).screen).toBe('goodbye');
  });
});

describe('an invitation of the return desk', () => {
  const code = 'H36.99.01-261008-0975';
  const offer: Offer = { invitationId: 'i', dossierCode: code, field: null, invitedAt: at, until: 1 };
  const accept: SessionEvent = { ...start, offer };
  const noticed = play(freshSession(), accept);

  test('brings its dossier along: no code is typed', () => {
    expect(noticed.screen).toBe('notice');
    expect(play(noticed, go, ...allAnswered, send).pending?.submission.dossierCode).toBe(code);
  });

  test('is begun when the citizen agrees to answer, and declined here or there', () => {
    const decline: SessionEvent = { type: 'declined' };
    expect(invitationNews(freshSession(), accept)).toBeNull();
    expect(invitationNews(noticed, go)).toEqual({ offer, event: 'started' });
    expect(invitationNews(play(noticed, go), go)).toBeNull();
    expect(invitationNews(noticed, decline)).toEqual({ offer, event: 'declined' });
    expect(invitationNews(freshSession(), { ...decline, offer })).toEqual({ offer, event: 'declined' });
    expect(invitationNews(play(freshSession(), start, ...keys, go), decline)).toBeNull();
    expect(play(freshSession(), { ...decline, offer })).toEqual({ ...freshSession(), screen: 'goodbye' });
  });

  test('is left by going back, and nothing of it stays', () => {
    expect(play(noticed, { type: 'went-back' })).toEqual(freshSession());
    expect(play(noticed, expire)).toEqual(freshSession());
    expect(play(noticed, go, ...allAnswered, send, { type: 'saved' }).invited).toBeNull();
  });

  test('of somebody else’s dossier leads to the usual start', () => {
    const own = play(
      noticed,
      { type: 'went-back' },
      start,
      ...keys.slice(0, 9),
      { type: 'code-key', key: '1' },
      go,
      go,
    );
    expect(play(own, ...allAnswered, send).pending?.submission.dossierCode).toBe('H36.99.01-261008-0971');
  });
});

describe('thanks only for what is stored', () => {
  const saving = play(asked, answer(first, 1), ...steps.flatMap(() => [go, go]), send);

  test('a failed save thanks nobody and keeps the answers for another try', () => {
    const failed = play(saving, { type: 'save-failed' });
    expect(failed.screen).toBe('not-saved');
    expect(play(failed, { type: 'save-retried' })).toEqual(saving);
  });

  test('nobody touching the screen does not drop what could not be saved', () => {
    const failed = play(saving, { type: 'save-failed' });
    expect(play(failed, expire)).toEqual(failed);
    expect(play(saving, expire)).toEqual(saving);
  });
});

describe('nothing is left for the next person', () => {
  test('leaving the thanks forgets everything', () => {
    const english = play(asked, { type: 'language-chosen', language: 'en' }, { type: 'look-changed', textSize: 150 });
    const thanked = play(english, ...allAnswered, send, { type: 'saved' });
    expect(thanked.answers).toEqual({});
    expect(thanked.pending).toBeNull();
    expect(thanked.language).toBe('en');
    expect(play(thanked, { type: 'left' })).toEqual(freshSession());
  });

  test('answers leave the screens as soon as they are being saved', () => {
    const saving = play(asked, ...allAnswered, { type: 'comment-written', text: 'Riêng tư' }, send);
    expect({ ...saving, pending: null }).toEqual({ ...freshSession(), screen: 'saving' });
  });

  test('going back from the code to the invitation forgets the code', () => {
    expect(play(freshSession(), start, ...keys, { type: 'went-back' })).toEqual(freshSession());
  });
});

describe('a citizen who walks away', () => {
  test('before the first answer leaves nothing', () => {
    expect(play(asked, expire)).toEqual(freshSession());
    expect(play(freshSession(), start, ...keys, expire)).toEqual(freshSession());
  });

  test('after an answer leaves a partial survey, without the comment that was not sent', () => {
    const gone = play(asked, answer(first, 3), { type: 'comment-written', text: 'chưa xong' }, expire);
    expect(gone.pending).toMatchObject({
      next: 'attract',
      submission: { outcome: 'partial', answers: { [first]: 3 }, comment: null },
    });
    expect(play(gone, { type: 'saved' })).toEqual(freshSession());
  });

  test('at the comment has not sent it either', () => {
    const gone = play(asked, ...allAnswered, expire);
    expect(gone.pending?.submission.outcome).toBe('partial');
  });
});
