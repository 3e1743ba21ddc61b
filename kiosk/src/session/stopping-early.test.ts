import { counterQuestionnaire } from '@hailong/shared/questionnaire/catalogue.ts';
import { demographicQuestions } from '@hailong/shared/questionnaire/demographics.ts';
import { describe, expect, test } from 'vitest';
import { reduceSession } from './reduce-session.ts';
import { type About, freshSession, type Session, type SessionEvent, type StartedEvent } from './session.ts';
import { stepsOf } from './steps.ts';

const at = '2026-10-08T09:15:00.000+07:00';
const stamp = { id: 'survey-1', at };
const go: SessionEvent = { type: 'continued', at };
const back: SessionEvent = { type: 'went-back' };
const stop: SessionEvent = { type: 'stopped', ...stamp };
const expire: SessionEvent = { type: 'expired', ...stamp };
const send: SessionEvent = { type: 'sent', ...stamp, withComment: true };
const about: About = demographicQuestions.map((one) => ({ ...one, options: [...one.options] }));
const start: StartedEvent = { type: 'started', questionnaire: counterQuestionnaire, asked: null, codePrefix: null };
const play = (session: Session, ...events: SessionEvent[]) => events.reduce(reduceSession, session);
const begin = (change: Partial<StartedEvent> = {}) =>
  play(freshSession(), { ...start, ...change }, { type: 'code-skipped' }, go);
const [first = '', second = ''] = stepsOf(counterQuestionnaire, null).map(({ criterion }) => criterion.id);
const answer: SessionEvent = { type: 'answered', criterion: first, level: 4 };
const describeAs = (question: string, option: string | null): SessionEvent => ({ type: 'described', question, option });

describe('stopping', () => {
  test('keeps what was answered, and says so', () => {
    const stopped = play(begin(), answer, go, stop);
    expect(stopped.pending?.submission).toMatchObject({ outcome: 'partial', answers: { [first]: 4 }, comment: null });
    const goodbye = play(stopped, { type: 'saved' });
    expect(goodbye).toEqual({ ...freshSession(), screen: 'goodbye', kept: true });
  });

  test('drops everything where the plan says so, and says that', () => {
    const stopped = play(begin({ stoppedEarly: 'drop' }), answer, go, stop);
    expect(stopped).toEqual({ ...freshSession(), screen: 'goodbye' });
  });

  test('before the first answer keeps nothing', () => {
    expect(play(begin(), stop)).toEqual({ ...freshSession(), screen: 'goodbye' });
  });

  test('thanks nobody for what could not be stored', () => {
    const failed = play(begin(), answer, stop, { type: 'save-failed' });
    expect(failed.screen).toBe('not-saved');
    expect(play(failed, stop)).toEqual(failed);
    expect(play(failed, { type: 'save-retried' }, { type: 'saved' }).screen).toBe('goodbye');
  });
});

test('walking away drops everything where the plan says so', () => {
  expect(play(begin({ stoppedEarly: 'drop' }), answer, go, expire)).toEqual(freshSession());
});

describe('questions about the citizen', () => {
  const asked = stepsOf(counterQuestionnaire, [first]).flatMap(() => [answer, go]);
  const atAbout = play(begin({ asked: [first], about }), ...asked);

  test('come after the last question and before the comment, one a screen', () => {
    expect([atAbout.screen, atAbout.aboutPlace]).toEqual(['about', 0]);
    const through = play(atAbout, ...about.flatMap(({ id }) => [describeAs(id, null), go]));
    expect(through.screen).toBe('comment');
    expect(play(through, back, back, back, back).screen).toBe('question');
  });

  test('are sent as they were answered; no answer is one of the answers', () => {
    const sent = play(atAbout, describeAs('gender', 'female'), go, describeAs('age', null), go, go, go, send);
    expect(sent.pending?.submission.demographics).toEqual({ gender: 'female', age: null });
  });

  test('ask once when nothing is chosen, then let go on', () => {
    const once = play(atAbout, go);
    expect([once.screen, once.hint]).toEqual(['about', 'unanswered']);
    expect(play(once, go).aboutPlace).toBe(1);
  });

  test('that are not asked leave no trace', () => {
    const sent = play(begin({ asked: [first] }), ...asked, send);
    expect(sent.screen).toBe('saving');
    expect(sent.pending?.submission).not.toHaveProperty('demographics');
  });

  test('are not seen by the next person', () => {
    const sent = play(atAbout, describeAs('gender', 'female'), go, stop, { type: 'saved' }, { type: 'left' });
    expect(sent).toEqual(freshSession());
  });
});

describe('the camera', () => {
  const scanning = play(freshSession(), { ...start, codePrefix: 'H36.99.01' }, { type: 'scan-opened' });
  const scanned: SessionEvent = { type: 'code-scanned', code: 'H15.50.05.13-261008-0975' };

  test('brings the dossier along', () => {
    const noticed = play(scanning, scanned);
    expect(noticed.screen).toBe('notice');
    expect(play(noticed, go, answer, stop).pending?.submission.dossierCode).toBe('H15.50.05.13-261008-0975');
  });

  test('is left for the keypad, and what it read afterwards is not wanted any more', () => {
    expect(play(scanning, back).screen).toBe('code');
    expect(play(scanning, back, scanned).screen).toBe('code');
    expect(play(freshSession(), scanned)).toEqual(freshSession());
  });
});

describe('help', () => {
  test('is told by the citizen, or known from who began', () => {
    const helped = play(begin(), { type: 'help-switched', on: true }, answer, stop);
    expect(helped.pending?.submission.mode).toBe('assisted');
    expect(play(begin({ assisted: true }), answer, stop).pending?.submission.mode).toBe('assisted');
  });

  test('of one citizen is not the next one’s', () => {
    expect(play(begin({ assisted: true }), expire, start).mode).toBe('self');
  });
});

test('a rotating form asks only what has its turn', () => {
  const session = play(begin({ asked: [second] }), { ...answer, criterion: second } as SessionEvent, go);
  expect(session.screen).toBe('comment');
});

test('where no code is asked the survey begins with the notice, and going back ends it', () => {
  const noticed = play(freshSession(), { ...start, codeAsked: false });
  expect(noticed.screen).toBe('notice');
  expect(play(noticed, back)).toEqual(freshSession());
});
