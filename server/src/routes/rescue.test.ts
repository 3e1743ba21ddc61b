import { randomUUID } from 'node:crypto';
import type { KioskConfiguration } from '@hailong/shared/contract/kiosk.ts';
import type { PairingReply } from '@hailong/shared/contract/pairing.ts';
import type { RescueReply } from '@hailong/shared/contract/rescue.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildRescue, sendRescue } from '../testing/build-rescue.ts';
import { buildSurvey, finishedAt } from '../testing/build-survey.ts';
import { type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

const february = ['2026-02-01', '2026-02-28'] as const;
const bring = (centre: Centre, bytes: Uint8Array<ArrayBuffer> | null) => sendRescue(test, bytes, { unit: centre.unit });
const refusal = async (centre: Centre, bytes: Uint8Array<ArrayBuffer> | null) => {
  const { status, json } = await bring(centre, bytes);
  return `${status} ${(json as { code: string }).code}`;
};

describe('the rescue file of a tablet', () => {
  it('is stored as if the tablet had sent its surveys itself, and again changes nothing', async () => {
    const centre = await openCentre(test);
    const surveys = [buildSurvey({ comment: 'Cảm ơn' }), buildSurvey({ dossierCode: centre.code(1) }), buildSurvey()];
    await centre.deliver(surveys.slice(2));
    const file = await buildRescue(test, centre.device, surveys);
    const counts = { deviceId: centre.device.deviceId, counter: 'Quầy 1', madeAt: '2026-02-10T02:00:00.000Z', read: 3 };
    const first = { status: 200, json: { ...counts, stored: 2, alreadyStored: 1, parked: 0 } };
    expect(await bring(centre, file)).toMatchObject(first);
    const scores = await centre.scores(...february);
    expect(scores).toMatchObject({ ballots: 3 });
    const again = { status: 200, json: { ...counts, stored: 0, alreadyStored: 3, parked: 0 } };
    expect(await bring(centre, file)).toMatchObject(again);
    expect(await centre.scores(...february)).toEqual(scores);
    // The tablet comes back and sends what it still holds.
    const outcomes = (await centre.deliver(surveys)).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['already-stored', 'already-stored', 'already-stored']);
    expect(await centre.verify()).toMatchObject({ ok: true });
  });

  it('of 2,000 surveys is stored whole, brought by four people at once', async () => {
    const centre = await openCentre(test);
    const surveys = Array.from({ length: 2000 }, (_, index) =>
      buildSurvey({ dossierCode: centre.code(index), comment: `Ý kiến ${index}` }),
    );
    const file = await buildRescue(test, centre.device, surveys);
    const replies = await Promise.all([1, 2, 3, 4].map(() => bring(centre, file)));
    const counts = replies.map(({ json }) => json as RescueReply);
    expect(counts.map(({ read }) => read)).toEqual([2000, 2000, 2000, 2000]);
    expect(counts.reduce((sum, { stored }) => sum + stored, 0)).toBeGreaterThanOrEqual(2000);
    expect(counts.every(({ stored, alreadyStored, parked }) => stored + alreadyStored === 2000 && parked === 0)).toBe(
      true,
    );
    expect(await centre.scores(...february)).toMatchObject({ ballots: 2000 });
    expect(await centre.verify()).toMatchObject({ ok: true });
  });

  it('with malformed surveys: these are parked once for a person, and hold back no other', async () => {
    const centre = await openCentre(test);
    const odd = [null, 'phiếu', { id: 'x', answers: {} }, { ...buildSurvey(), answers: { 'access-signage': 9 } }];
    const file = await buildRescue(test, centre.device, [buildSurvey(), ...odd]);
    expect((await bring(centre, file)).json).toMatchObject({ read: 5, stored: 1, alreadyStored: 0, parked: 4 });
    await bring(centre, file);
    const parked = await centre.get<{ parked: { problem: string }[] }>('/submissions/parked');
    expect(parked.parked.map(({ problem }) => problem).sort()).toEqual(
      ['level-impossible', 'submission-invalid', 'submission-invalid', 'submission-invalid'].sort(),
    );
  });

  it('keeps what was asked beside answers to a questionnaire that was never released', async () => {
    const centre = await openCentre(test);
    const strange = { ...buildSurvey(), questionnaire: 'phieu-la', version: 3, answers: { 'cau-1': 4 } };
    const text = { id: 'phieu-la', version: 3, contents: 'Câu hỏi lạ' };
    const known = { id: 'sipas-service', version: 1, text: 'đã phát hành' };
    const questionnaires = [known, { id: 'phieu-la', version: 3, text }];
    const file = await buildRescue(test, centre.device, [buildSurvey(), strange], { questionnaires });
    expect((await bring(centre, file)).json).toMatchObject({ read: 2, stored: 1, parked: 1 });
    const [row] = await test.world.sql<{ body: string }[]>`select body from parked_ballots
      where problem = 'questionnaire-unknown' and body like '%phieu-la%'`;
    expect(JSON.parse(row?.body ?? '')).toMatchObject({ answers: { 'cau-1': 4 }, questionnaireText: text });
  });

  it('carried for days keeps the days of its surveys', async () => {
    const centre = await openCentre(test);
    const survey = { ...buildSurvey(), ...finishedAt('2026-02-03T10:00') };
    const madeAt = '2026-02-04T10:00:00+07:00';
    for (const clockDifferenceMs of [null, 12_000]) {
      const surveys = [{ ...survey, id: randomUUID() }];
      const file = await buildRescue(test, centre.device, surveys, { madeAt, clockDifferenceMs });
      expect((await bring(centre, file)).json).toMatchObject({ stored: 1 });
    }
    expect(await centre.scores('2026-02-03', '2026-02-03')).toMatchObject({ ballots: 2 });
  });

  it('is taken from a tablet that was revoked, or whose place another one took meanwhile', async () => {
    const centre = await openCentre(test);
    const token = test.world.operatorToken;
    const { deviceId, pairingCode } = centre.device;
    const pair = async (code: string) =>
      (await test.call('POST', '/devices/pair', { json: { pairingCode: code } })).json as PairingReply;
    const broken = await pair(pairingCode);
    const replaced = await buildRescue(test, broken, [buildSurvey()]);
    const given = await test.call('POST', `/devices/${deviceId}/pairing?unit=${centre.unit}`, { token });
    const present = await pair((given.json as { pairingCode: string }).pairingCode);
    expect(await centre.post({ submissions: [buildSurvey()] }, { ...broken, pairingCode })).toMatchObject({
      status: 401,
      json: { code: 'device-unknown' },
    });
    expect((await bring(centre, replaced)).json).toMatchObject({ deviceId, stored: 1 });

    const revoked = await buildRescue(test, present, [buildSurvey()]);
    await test.call('DELETE', `/devices/${deviceId}?unit=${centre.unit}`, { token });
    expect((await bring(centre, revoked)).json).toMatchObject({ deviceId, stored: 1 });
  });
});

describe('a file that is no such file', () => {
  it('is refused wherever it was changed or cut, and nothing of it is stored', async () => {
    const centre = await openCentre(test);
    const file = await buildRescue(test, centre.device, [buildSurvey()]);
    const spoilt = fc.oneof(
      fc.nat({ max: file.length - 1 }).map((end) => file.slice(0, end)),
      fc.tuple(fc.nat({ max: file.length - 1 }), fc.integer({ min: 1, max: 255 })).map(([at, change]) => {
        const copy = file.slice();
        copy[at] = (copy[at] ?? 0) ^ change;
        return copy;
      }),
      fc.uint8Array({ minLength: 1, maxLength: 300 }).map((bytes) => new Uint8Array([...file, ...bytes])),
      fc.uint8Array({ maxLength: 300 }).map((bytes) => new Uint8Array(bytes)),
    );
    await fc.assert(
      fc.asyncProperty(spoilt, async (bytes) => {
        // Changing the name of the key asks for a key that is not there.
        expect(['422 rescue-unreadable', '422 rescue-key-unknown']).toContain(await refusal(centre, bytes));
      }),
      { numRuns: 150 },
    );
    expect(await centre.scores(...february)).toMatchObject({ ballots: 0 });
    expect(await refusal(centre, null)).toBe('400 rescue-missing');
    expect((await bring(centre, file)).json).toMatchObject({ stored: 1 });
  });

  it('is refused where it was sealed for our key, but not by a tablet of ours', async () => {
    const centre = await openCentre(test);
    const other = await openCentre(test);
    const { deviceId, token } = centre.device;
    const forged: [string, object][] = [
      ['422 rescue-foreign', { token: token.replace(/.{6}$/, 'AAAAAA') }],
      ['422 rescue-foreign', { token: 'x' }],
      ['422 rescue-foreign', { deviceId: randomUUID() }],
      ['422 rescue-foreign', { deviceId: other.device.deviceId, token: other.device.token }],
      ['422 rescue-unreadable', { format: 2 }],
      ['422 rescue-unreadable', { madeAt: 'hôm nay' }],
      ['422 rescue-unreadable', { surveys: null }],
      ['422 rescue-unreadable', { deviceId: null }],
    ];
    for (const [wanted, changes] of forged) {
      const file = await buildRescue(test, { deviceId, token }, [buildSurvey()], changes);
      expect([changes, await refusal(centre, file)]).toEqual([changes, wanted]);
    }
    const elsewhere = await buildRescue(test, other.device, [buildSurvey()]);
    expect(await refusal(centre, elsewhere)).toBe('422 rescue-key-unknown');
    expect(await centre.scores(...february)).toMatchObject({ ballots: 0 });
  });

  it('is refused where it is nested beyond reason, or holds more entries than surveys would have room', async () => {
    const centre = await openCentre(test);
    const deep = JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`);
    const crafted = [
      [buildSurvey(), { ...buildSurvey({ version: 99 }), deep }],
      Array.from({ length: 70_001 }, () => 0),
    ];
    for (const surveys of crafted) {
      expect(await refusal(centre, await buildRescue(test, centre.device, surveys))).toBe('422 rescue-unreadable');
    }
    expect(await centre.get('/submissions/parked')).toMatchObject({ parked: [] });
  });

  it('is refused above 20 MB', async () => {
    const centre = await openCentre(test);
    expect(await refusal(centre, new Uint8Array(21 * 1024 * 1024))).toBe('413 request-too-large');
  });
});

it('the key of a unit is made once, stays, and is another one in each unit', async () => {
  const centre = await openCentre(test);
  const other = await openCentre(test);
  const keyOf = async ({ device }: Centre) => {
    const { json } = await test.call('GET', '/kiosk/configuration', { token: device.token });
    return (json as KioskConfiguration).rescueKey;
  };
  const key = await keyOf(centre);
  expect(key).toEqual({ keyId: expect.stringMatching(/^[0-9a-f]{16}$/), publicKey: expect.any(String) });
  expect(Buffer.from(key?.publicKey ?? '', 'base64')).toHaveLength(65);
  expect(await keyOf(centre)).toEqual(key);
  expect((await keyOf(other))?.publicKey).not.toBe(key?.publicKey);
});
