import { describe, expect, test } from 'vitest';
import type { Reply } from '../reply.ts';
import { decideDelivery } from './decide-delivery.ts';

const answered = (status: number, body: unknown): Reply => ({ kind: 'answered', status, body, etag: null });
const results = (...pairs: [string, unknown][]) =>
  answered(200, { results: pairs.map(([id, outcome]) => ({ id, outcome })) });
const sent = ['a', 'b', 'c'];

describe('what the server has', () => {
  test('lets go of surveys that are stored, were stored before, or wait for a person', () => {
    const reply = results(['a', 'stored'], ['b', 'already-stored'], ['c', 'parked']);
    expect(decideDelivery(reply, sent)).toEqual({ delivered: sent, next: 'go-on' });
  });

  test('does not mind the order of the results', () => {
    const reply = results(['c', 'stored'], ['a', 'stored'], ['b', 'stored']);
    expect(decideDelivery(reply, sent)).toEqual({ delivered: sent, next: 'go-on' });
  });

  test('keeps a survey the reply says nothing about', () => {
    expect(decideDelivery(results(['a', 'stored'], ['c', 'parked']), sent)).toEqual({
      delivered: ['a', 'c'],
      next: 'wait',
    });
  });

  test('keeps a survey with an outcome it does not know', () => {
    expect(decideDelivery(results(['a', 'refused'], ['b', null], ['c', 'stored']), sent).delivered).toEqual(['c']);
  });

  test('ignores ids it never sent', () => {
    expect(decideDelivery(results(['x', 'stored']), sent)).toEqual({ delivered: [], next: 'wait' });
  });
});

describe('what only looks like success keeps everything', () => {
  const lookalikes: [string, unknown][] = [
    ["a captive portal's page", undefined],
    ['an empty object', {}],
    ['a list instead of an object', [{ id: 'a', outcome: 'stored' }]],
    ['results that are no list', { results: { a: 'stored' } }],
    [
      'results with holes',
      { results: [null, 'stored', { id: 4, outcome: 'stored' }, { outcome: 'stored' }, { id: 'a' }] },
    ],
    ['nothing but null', null],
  ];
  test.each(lookalikes)('%s', (_name, body) => {
    expect(decideDelivery(answered(200, body), sent)).toEqual({ delivered: [], next: 'wait' });
  });

  test.each([201, 202, 204, 206, 301, 302, 304])('status %i even with good results', (status) => {
    const body = { results: sent.map((id) => ({ id, outcome: 'stored' })) };
    expect(decideDelivery(answered(status, body), sent)).toEqual({ delivered: [], next: 'wait' });
  });
});

describe('what failed keeps everything', () => {
  test('no network, a time out or a reply cut short', () => {
    expect(decideDelivery({ kind: 'unreachable' }, sent)).toEqual({ delivered: [], next: 'wait' });
  });

  test.each([403, 404, 408, 409, 429, 500, 502, 503, 504, 511])('status %i waits', (status) => {
    expect(decideDelivery(answered(status, { code: 'internal-error' }), sent)).toEqual({ delivered: [], next: 'wait' });
  });

  test.each([400, 413, 422])('status %i looks for the survey the server stumbles over', (status) => {
    expect(decideDelivery(answered(status, undefined), sent)).toEqual({ delivered: [], next: 'split' });
  });
});

describe('a tablet that lost its right', () => {
  test.each(['device-revoked', 'device-unknown'])('%s asks for pairing and keeps everything', (code) => {
    expect(decideDelivery(answered(401, { code }), sent)).toEqual({ delivered: [], next: 'pair-again' });
  });

  test.each([undefined, {}, { code: 'something-else' }])('a 401 of somebody else on the way only waits', (body) => {
    expect(decideDelivery(answered(401, body), sent)).toEqual({ delivered: [], next: 'wait' });
  });
});
