import { counterQuestionnaire } from '@hailong/shared/questionnaire/catalogue.ts';
import { expect, test } from 'vitest';
import type { Reply } from '../reply.ts';
import { readConfiguration, readPairing, readServerTime } from './read-replies.ts';

const answered = (status: number, body: unknown): Reply => ({ kind: 'answered', status, body, etag: null });
const unit = { id: 'quang-khe', name: 'Xã Quảng Khê', centre: 'Trung tâm Phục vụ hành chính công xã Quảng Khê' };
const configuration = {
  unit,
  counter: 'Quầy 1',
  questionnaire: counterQuestionnaire,
  codePrefix: null,
  messages: [],
  hotline: null,
  portal: null,
  idleSeconds: 60,
  idleWarningSeconds: 20,
};

test('a pairing is taken only whole', () => {
  const pairing = { deviceId: 'd', token: 't', unit, counter: 'Quầy 1' };
  expect(readPairing(answered(200, pairing))).toEqual(pairing);
  expect(readPairing(answered(200, { ...pairing, token: undefined }))).toBe('refused');
  expect(readPairing(answered(200, undefined))).toBe('refused');
});

test('a pairing that failed says why', () => {
  expect(readPairing({ kind: 'unreachable' })).toBe('unreachable');
  expect(readPairing(answered(404, { code: 'pairing-code-unknown' }))).toBe('code-unknown');
  expect(readPairing(answered(404, undefined))).toBe('refused');
  expect(readPairing(answered(429, { code: 'pairing-limited' }))).toBe('limited');
});

test('a configuration is taken only when it can be asked from', () => {
  expect(readConfiguration(answered(200, configuration))).toMatchObject(configuration);
  expect(readConfiguration(answered(304, undefined))).toBeNull();
  expect(readConfiguration(answered(200, undefined))).toBeNull();
  expect(readConfiguration(answered(200, { ...configuration, messages: 'Xin chào' }))).toBeNull();
  expect(readConfiguration(answered(200, { ...configuration, questionnaire: { id: 'x', scale: [] } }))).toBeNull();
  expect(readConfiguration({ kind: 'unreachable' })).toBeNull();
});

test("the server's clock is read where there is one", () => {
  expect(readServerTime(answered(200, { serverTime: '2026-10-08T09:00:00+07:00' }))).toBe(
    Date.parse('2026-10-08T02:00:00Z'),
  );
  expect(readServerTime(answered(200, {}))).toBeNull();
  expect(readServerTime({ kind: 'unreachable' })).toBeNull();
});
