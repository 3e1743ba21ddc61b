import { endpoints } from '@hailong/shared/contract/all.ts';
import type { CommentsReply } from '@hailong/shared/contract/comments.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releasePastComments } from '../jobs/release-comments.ts';
import { sealPastDays } from '../jobs/seal-daily.ts';
import { type AuditedWrite, expectOneEntry, writesTestedApart } from '../testing/audited-writes.ts';
import { answersInText, buildForm } from '../testing/build-form.ts';
import { buildSurvey, finishedAt } from '../testing/build-survey.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { addAsOperator, settleThreeUnits, signInCookie, type ThreeUnits } from '../testing/settle-three-units.ts';

let test: TestWorld;
let units: ThreeUnits;
let cookie: string;
beforeAll(async () => {
  test = await openTestWorld();
  units = await settleThreeUnits(test);
  cookie = await signInCookie(test, units.people.administrator);
});
afterAll(() => test.close());

let deviceId = '';
let staffCookie = '';
let invitationId = '';
let webhookId = '';
let annotationId = '';
let commentId = '';
const code = 'H36.99.01-260110-0010';
const pendingSurvey = buildSurvey({ dossierCode: 'H36.99.01-260111-0011' });
const person = { name: 'Chị Hoa', role: 'staff' };
const list = 'Mã hồ sơ;Ngày tiếp nhận;Hình thức tiếp nhận\nH36.99.01-260105-0001;05/01/2026;Trực tiếp\n';

/** Every write, what it is called in the log, who did it and what is written down of it. */
const writes: Record<string, AuditedWrite> = {
  'POST /devices': {
    write: () => test.call('POST', '/devices', { cookie, json: { counter: 'Quầy 7' } }),
    ...{ actor: 'user:Người administrator', action: 'device.add', after: { counter: 'Quầy 7' } },
  },
  'POST /users': {
    write: () => test.call('POST', '/users', { cookie, json: person }),
    ...{ actor: 'user:Người administrator', action: 'user.add', after: { role: 'staff' } },
  },
  'POST /tokens': {
    write: () => test.call('POST', '/tokens', { token: units.tokens.administrator, json: { role: 'leader' } }),
    ...{ actor: /^token:[0-9a-f-]{36}$/, action: 'token.add', after: { role: 'leader' } },
  },
  'POST /plans': {
    write: () => test.call('POST', '/plans', { cookie, json: { ...units.plan, messages: ['Lời mới'] } }),
    ...{
      actor: 'user:Người administrator',
      action: 'plan.load',
      after: expect.objectContaining({ messages: ['Lời mới'] }),
    },
  },
  'POST /dossiers/imports': {
    write: () => {
      const body = new FormData();
      body.set('file', new File([list], 'tháng 1.csv'));
      return test.call('POST', '/dossiers/imports', { token: units.tokens.staff, body });
    },
    actor: /^token:/,
    action: 'dossiers.import',
    after: expect.objectContaining({ fileName: 'tháng 1.csv', read: 1, created: 1, unchanged: 0, problems: 0 }),
  },
  'POST /submissions': {
    write: () =>
      test.call('POST', '/submissions', { token: units.device.token, json: { submissions: [buildSurvey()] } }),
    ...{ actor: 'devices', action: 'submissions.store', after: expect.objectContaining({ stored: 1, parked: 0 }) },
  },
  'POST /devices/pair': {
    write: () => test.call('POST', '/devices/pair', { json: { pairingCode: units.device.pairingCode } }),
    ...{ actor: /^device:/, action: 'device.pair', after: null },
  },
  'POST /session': {
    write: () => test.call('POST', '/session', { json: units.people.leader }),
    ...{ actor: 'user:Người leader', action: 'session.start', after: null },
  },
  'DELETE /session': {
    prepare: async () => {
      staffCookie = await signInCookie(test, units.people.staff);
    },
    write: () => test.call('DELETE', '/session', { cookie: staffCookie }),
    ...{ actor: 'user:Người staff', action: 'session.end', after: null },
  },
  'DELETE /devices/{id}': {
    prepare: async () => {
      deviceId = (await addAsOperator<{ deviceId: string }>(test, '/devices', { counter: 'Quầy 8' })).deviceId;
    },
    write: () => test.call('DELETE', `/devices/${deviceId}`, { cookie }),
    ...{ actor: 'user:Người administrator', action: 'device.revoke', after: null },
  },
  'DELETE /tokens/{id}': {
    write: () => test.call('DELETE', `/tokens/${units.tokens.leader.split('.')[2]}`, { cookie }),
    ...{ actor: 'user:Người administrator', action: 'token.revoke', after: null },
  },
  'POST /dossiers/rows': {
    write: () => {
      const rows = [{ code: 'H36.99.01-260106-0002', channel: '1', receivedAt: '2026-01-06' }];
      return test.call('POST', '/dossiers/rows', { token: units.tokens.staff, json: { rows } });
    },
    ...{ actor: /^token:/, action: 'dossiers.import', after: expect.objectContaining({ source: 'api', created: 1 }) },
  },
  'DELETE /dossiers/imports/{id}': {
    write: async () => {
      const { json } = await test.call('GET', '/dossiers/imports', { cookie });
      const newest = (json as { imports: { importId: string }[] }).imports[0];
      return test.call('DELETE', `/dossiers/imports/${newest?.importId}`, { cookie });
    },
    ...{ actor: 'user:Người administrator', action: 'dossiers.undo-import', after: expect.anything() },
  },
  'DELETE /dossiers/columns/{header}': {
    prepare: () => {
      const body = new FormData();
      body.set('file', new File([list.replace('Ngày tiếp nhận', 'Ngày vào')], 'lạ.csv'));
      const columns = encodeURIComponent(JSON.stringify({ receivedAt: 'Ngày vào' }));
      return test.call('POST', `/dossiers/imports?columns=${columns}`, { cookie, body });
    },
    write: () => test.call('DELETE', `/dossiers/columns/${encodeURIComponent('Ngày vào')}`, { cookie }),
    ...{ actor: 'user:Người administrator', action: 'dossiers.forget-column', after: null },
  },
  'POST /dossiers/{code}/return': {
    write: () => test.call('POST', `/dossiers/${code}/return`, { cookie, json: { counter: 'Quầy 1' } }),
    ...{ actor: 'user:Người administrator', action: 'dossier.return', after: expect.anything() },
  },
  'DELETE /dossiers/{code}/return': {
    prepare: () => test.call('POST', `/dossiers/${code}/return`, { cookie, json: { counter: 'Quầy 1' } }),
    write: () => test.call('DELETE', `/dossiers/${code}/return`, { cookie }),
    ...{ actor: 'user:Người administrator', action: 'dossier.undo-return', after: null },
  },
  'POST /kiosk/invitations/{id}': {
    prepare: async () => {
      const json = { counter: 'Quầy 1' };
      const reply = await test.call('POST', `/dossiers/${code}/return`, { cookie, json });
      invitationId = (reply.json as { invitationId: string }).invitationId;
    },
    write: () => {
      const json = { event: 'declined' };
      return test.call('POST', `/kiosk/invitations/${invitationId}`, { token: units.device.token, json });
    },
    ...{ actor: /^device:/, action: 'invitation.declined', after: null },
  },
  'PUT /submissions/{id}/dossier': {
    prepare: () =>
      test.call('POST', '/submissions', { token: units.device.token, json: { submissions: [pendingSurvey] } }),
    write: () => test.call('PUT', `/submissions/${pendingSurvey.id}/dossier`, { cookie, json: { dossierCode: null } }),
    ...{ actor: 'user:Người administrator', action: 'survey.match', after: expect.anything() },
  },
  'PUT /devices/{id}': {
    write: () => test.call('PUT', `/devices/${units.device.deviceId}`, { cookie, json: { name: 'Máy cửa' } }),
    ...{
      actor: 'user:Người administrator',
      action: 'device.change',
      after: expect.objectContaining({ name: 'Máy cửa' }),
    },
  },
  'POST /devices/{id}/pairing': {
    write: () => test.call('POST', `/devices/${units.device.deviceId}/pairing`, { cookie }),
    ...{ actor: 'user:Người administrator', action: 'device.pairing-code', after: expect.anything() },
  },
  'POST /webhooks': {
    write: () => test.call('POST', '/webhooks', { cookie, json: { url: 'https://example.vn/hook' } }),
    ...{ actor: 'user:Người administrator', action: 'webhook.add', after: expect.anything() },
  },
  'POST /annotations': {
    write: () => test.call('POST', '/annotations', { cookie, json: { day: '2026-02-02', text: 'thêm quầy 3' } }),
    ...{
      actor: 'user:Người administrator',
      action: 'annotation.add',
      after: { day: '2026-02-02', text: 'thêm quầy 3' },
    },
  },
  'DELETE /annotations/{annotation}': {
    prepare: async () => {
      const reply = await test.call('POST', '/annotations', { cookie, json: { day: '2026-02-03', text: 'mất điện' } });
      annotationId = (reply.json as { id: string }).id;
    },
    write: () => test.call('DELETE', `/annotations/${annotationId}`, { cookie }),
    ...{ actor: 'user:Người administrator', action: 'annotation.remove', after: null },
  },
  'DELETE /webhooks/{id}': {
    prepare: async () => {
      const reply = await test.call('POST', '/webhooks', { cookie, json: { url: 'https://example.vn/gone' } });
      webhookId = (reply.json as { webhookId: string }).webhookId;
    },
    write: () => test.call('DELETE', `/webhooks/${webhookId}`, { cookie }),
    ...{ actor: 'user:Người administrator', action: 'webhook.remove', after: null },
  },
  'POST /paper-ballots': {
    write: () => test.call('POST', '/paper-ballots', { cookie, json: buildForm() }),
    ...{ actor: 'user:Người administrator', action: 'paper.store', after: { stored: 1 } },
  },
  'POST /ballot-imports': {
    write: () => {
      const body = new FormData();
      body.set('file', new File([answersInText], 'phiếu.csv'));
      return test.call('POST', '/ballot-imports?day=2026-02-05', { cookie, body });
    },
    actor: 'user:Người administrator',
    ...{ action: 'paper.import', after: expect.objectContaining({ fileName: 'phiếu.csv', read: 1, stored: 1 }) },
  },
  'PUT /comments/{comment}': {
    prepare: releaseComment,
    write: () =>
      test.call('PUT', `/comments/${commentId}`, { cookie, json: { state: 'answered', tags: ['Sân'], note: null } }),
    actor: 'user:Người administrator',
    action: 'comment.sort',
    after: { state: 'answered', tags: ['Sân'], note: null },
  },
};

/** Comments come out when their day is over: five surveys of yesterday. */
async function releaseComment(): Promise<void> {
  const yesterday = finishedAt('2026-02-09T08:30');
  const submissions = Array.from({ length: 5 }, () => buildSurvey({ ...yesterday, comment: 'Chờ lâu' }));
  await test.call('POST', '/submissions', { token: units.device.token, json: { submissions } });
  await sealPastDays(test.world);
  await releasePastComments(test.world);
  const { json } = await test.call('GET', '/comments?from=2026-01-01&to=2026-02-28', { cookie });
  commentId = (json as CommentsReply).comments[0]?.id ?? '';
}

/** A heartbeat a minute would bury what people did; setting up has tests of its own, with its two entries. */
const unlogged = ['POST /kiosk/heartbeat', 'POST /setup'];
/** What they write, before and after, is told in `exclusions.test.ts`. */
const ofBallots = ['POST /exclusions', 'POST /exclusions/{exclusion}/reversal'];

describe('the audit log', () => {
  it('has a test for every endpoint that writes', () => {
    const writing = endpoints.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
    expect([...Object.keys(writes), ...writesTestedApart, ...ofBallots, ...unlogged].sort()).toEqual(writing.sort());
  });

  it.each(Object.keys(writes))('gets one entry of %s', async (route) => {
    await expectOneEntry(test, units.tokens.administrator, writes[route] as AuditedWrite);
  });
});
