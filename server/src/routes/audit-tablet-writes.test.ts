import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AuditedWrite, expectOneEntry, writesTestedApart } from '../testing/audited-writes.ts';
import { buildRescue, sendRescue } from '../testing/build-rescue.ts';
import { buildSurvey } from '../testing/build-survey.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { addLink, settleThreeUnits, signInCookie, type ThreeUnits } from '../testing/settle-three-units.ts';

let test: TestWorld;
let units: ThreeUnits;
let cookie: string;
beforeAll(async () => {
  test = await openTestWorld();
  units = await settleThreeUnits(test);
  cookie = await signInCookie(test, units.people.administrator);
});
afterAll(() => test.close());

let rescueFile = new Uint8Array();
let linkToken = '';
const anything = expect.anything();

/** As in the other file of writes; in this order, a language is there before its sounds. */
const writes: Record<(typeof writesTestedApart)[number], AuditedWrite> = {
  'PUT /languages/{language}': {
    write: () => test.call('PUT', '/languages/cma', { cookie, json: { name: 'Mạ', texts: { start: 'Lơh' } } }),
    ...{
      actor: 'user:Người administrator',
      action: 'language.save',
      after: { name: 'Mạ', texts: { start: 'Lơh' } },
    },
  },
  'PUT /sounds/{language}/{name}': {
    write: () => {
      const body = new FormData();
      body.set('file', new File(['OggS, as a voice begins'], 'start.ogg'));
      return test.call('PUT', '/sounds/cma/start', { token: units.device.token, body });
    },
    ...{ actor: /^device:/, action: 'sound.publish', after: expect.objectContaining({ mediaType: 'audio/ogg' }) },
  },
  'DELETE /sounds/{language}/{name}': {
    write: () => test.call('DELETE', '/sounds/cma/start', { cookie }),
    ...{ actor: 'user:Người administrator', action: 'sound.withdraw', after: null },
  },
  'DELETE /languages/{language}': {
    write: () => test.call('DELETE', '/languages/cma', { cookie }),
    ...{ actor: 'user:Người administrator', action: 'language.delete', after: null },
  },
  'POST /dossiers/{code}/link': {
    prepare: () => addLink(test, 'H36.99.01-260112-0012'),
    write: () => test.call('POST', '/dossiers/H36.99.01-260112-0012/link', { cookie }),
    ...{ actor: 'user:Người administrator', action: 'link.add', after: expect.objectContaining({ linkId: anything }) },
  },
  'DELETE /dossiers/{code}/link': {
    write: () => test.call('DELETE', '/dossiers/H36.99.01-260112-0012/link', { cookie }),
    ...{ actor: 'user:Người administrator', action: 'link.withdraw', after: null },
  },
  'POST /phone/submissions': {
    prepare: async () => {
      linkToken = await addLink(test, 'H36.99.01-260113-0013');
    },
    write: () => test.call('POST', '/phone/submissions', { token: linkToken, json: { submission: buildSurvey() } }),
    ...{ actor: 'devices', action: 'submissions.store', after: { stored: 1, parked: 0, devices: [], phones: 1 } },
  },
  'PUT /staff-pin': {
    write: () => test.call('PUT', '/staff-pin', { cookie, json: { pin: '2580' } }),
    ...{ actor: 'user:Người administrator', action: 'staff-pin.set', after: { set: true } },
  },
  'POST /submissions/rescue': {
    prepare: async () => {
      rescueFile = await buildRescue(test, units.device, [buildSurvey()]);
      await sendRescue(test, rescueFile, { cookie });
    },
    write: () => sendRescue(test, rescueFile, { cookie }),
    ...{
      actor: 'user:Người administrator',
      action: 'submissions.rescue',
      after: expect.objectContaining({ read: 1, stored: 0, alreadyStored: 1, parked: 0 }),
    },
  },
};

describe('the audit log', () => {
  it.each(writesTestedApart)('gets one entry of %s', async (route) => {
    await expectOneEntry(test, units.tokens.administrator, writes[route]);
  });
});
