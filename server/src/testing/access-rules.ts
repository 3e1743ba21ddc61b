import { randomUUID } from 'node:crypto';
import { buildForm } from './build-form.ts';

/**
 * Who may do what, written down a second time on purpose: a change in the contract must be made here too, by somebody
 * who means it. `unit`: where a request names the unit; `done`: what an admitted caller of the own unit gets.
 */
export type Rule = {
  may: string[];
  unit?: 'query' | 'body' | 'plan';
  done: string;
  query?: string;
  json?: () => object;
};

const everyone = 'none device link administrator staff leader province operator'.split(' ');
const reading = 'administrator staff leader province operator'.split(' ');
const desk = ['administrator', 'staff', 'operator'];
const administering = ['administrator', 'operator'];
const leading = ['administrator', 'leader', 'operator'];
const days = 'from=2026-01-01&to=2026-01-31';
export const nobodyWithThisId = randomUUID();

export const rules: Record<string, Rule> = {
  'POST /submissions': { may: ['device'], done: '200', json: () => ({ submissions: [{ id: randomUUID() }] }) },
  'GET /submissions/parked': { may: desk, unit: 'query', done: '200' },
  'GET /submissions/pending': { may: desk, unit: 'query', done: '200' },
  'GET /submissions/matched': { may: desk, unit: 'query', done: '200' },
  'PUT /submissions/{id}/dossier': {
    may: desk,
    unit: 'query',
    done: '404 not-found',
    json: () => ({ dossierCode: null }),
  },
  'POST /devices/pair': { may: everyone, done: '400 request-invalid', json: () => ({}) },
  'GET /kiosk/configuration': { may: ['device'], done: '200' },
  'POST /kiosk/heartbeat': { may: ['device'], done: '400 request-invalid', json: () => ({}) },
  'GET /kiosk/events': { may: ['device'], done: '200' },
  'POST /kiosk/invitations/{id}': { may: ['device'], done: '404 not-found', json: () => ({ event: 'offered' }) },
  'GET /languages': { may: reading, unit: 'query', done: '200' },
  'PUT /languages/{language}': {
    may: administering,
    unit: 'query',
    done: '400 request-invalid',
    json: () => ({ name: 'Mạ', texts: {} }),
  },
  'DELETE /languages/{language}': { may: administering, unit: 'query', done: '400 request-invalid' },
  'GET /sounds': { may: reading, unit: 'query', done: '200' },
  'GET /sounds/{language}/{name}': { may: ['device', 'link', ...reading], unit: 'query', done: '404 not-found' },
  'PUT /sounds/{language}/{name}': { may: ['device', ...administering], unit: 'query', done: '422 part-unknown' },
  'DELETE /sounds/{language}/{name}': { may: ['device', ...administering], unit: 'query', done: '404 not-found' },
  'POST /dossiers/imports': { may: desk, unit: 'query', done: '400 list-missing' },
  'GET /dossiers/imports': { may: reading, unit: 'query', done: '200' },
  'DELETE /dossiers/imports/{id}': { may: desk, unit: 'query', done: '404 not-found' },
  'POST /dossiers/rows': {
    may: desk,
    unit: 'body',
    done: '200',
    json: () => ({ rows: [{ code: 'H36.99.01-260105-0001', channel: '1', receivedAt: '2026-01-05' }], dryRun: true }),
  },
  'GET /dossiers/columns': { may: reading, unit: 'query', done: '200' },
  'DELETE /dossiers/columns/{header}': { may: desk, unit: 'query', done: '404 not-found' },
  'POST /dossiers/{code}/return': {
    may: desk,
    unit: 'query',
    done: '404 counter-unknown',
    json: () => ({ counter: 'Quầy không có' }),
  },
  'DELETE /dossiers/{code}/return': { may: desk, unit: 'query', done: '404 not-found' },
  'GET /invitations': { may: reading, unit: 'query', done: '200' },
  'GET /invitations/counts': { may: reading, unit: 'query', done: '200', query: days },
  'GET /counters': { may: reading, unit: 'query', done: '200' },
  'GET /dossiers': { may: reading, unit: 'query', done: '200' },
  'GET /coverage': { may: reading, unit: 'query', done: '200', query: days },
  'GET /coverage/days': { may: reading, unit: 'query', done: '200', query: days },
  'GET /coverage/cohort': { may: reading, unit: 'query', done: '200', query: days },
  'GET /coverage/groups': { may: reading, unit: 'query', done: '200', query: `${days}&by=field` },
  'GET /coverage/channels': { may: reading, unit: 'query', done: '200', query: days },
  'GET /coverage/funnel': { may: reading, unit: 'query', done: '200', query: days },
  'GET /coverage/forecast': { may: reading, unit: 'query', done: '200', query: days },
  'GET /attention': { may: reading, unit: 'query', done: '200' },
  'GET /webhooks': { may: administering, unit: 'query', done: '200' },
  'POST /webhooks': { may: administering, unit: 'body', done: '200', json: () => ({ url: 'https://example.vn/' }) },
  'DELETE /webhooks/{id}': { may: administering, unit: 'query', done: '404 not-found' },
  'POST /paper-ballots': { may: desk, unit: 'query', done: '200', json: () => buildForm() },
  'POST /ballot-imports': { may: desk, unit: 'query', done: '400 list-missing' },
  'GET /ballot-imports': { may: desk, unit: 'query', done: '200' },
  'GET /scores': { may: reading, unit: 'query', done: '200', query: days },
  'GET /scores/changes': { may: reading, unit: 'query', done: '200', query: days },
  'GET /trends': { may: reading, unit: 'query', done: '200', query: days },
  'GET /annotations': { may: reading, unit: 'query', done: '200' },
  'POST /annotations': {
    may: leading,
    unit: 'query',
    done: '200',
    json: () => ({ day: '2026-01-05', text: 'thêm quầy 3' }),
  },
  'DELETE /annotations/{annotation}': { may: leading, unit: 'query', done: '404 not-found' },
  'GET /scores/standing': { may: reading, unit: 'query', done: '200', query: `${days}&by=field` },
  'GET /representativeness': { may: reading, unit: 'query', done: '200', query: days },
  'POST /dossiers/{code}/link': { may: desk, unit: 'query', done: '404 dossier-unlisted' },
  'DELETE /dossiers/{code}/link': { may: desk, unit: 'query', done: '404 not-found' },
  'GET /survey-links': { may: desk, unit: 'query', done: '200' },
  'GET /phone/survey': { may: ['link'], done: '200' },
  'POST /phone/submissions': {
    may: ['link'],
    done: '200',
    json: () => ({ submission: { id: nobodyWithThisId } }),
  },
  'GET /integrity': { may: leading, unit: 'query', done: '200', query: days },
  'GET /integrity/ballots': { may: leading, unit: 'query', done: '200', query: days },
  'GET /exclusions': { may: reading, unit: 'query', done: '200' },
  'POST /exclusions': {
    may: leading,
    unit: 'query',
    done: '404 ballot-unknown',
    json: () => ({ ballots: [randomUUID()], reason: 'Phiếu bấm thử máy' }),
  },
  'POST /exclusions/{exclusion}/reversal': {
    may: leading,
    unit: 'query',
    done: '404 not-found',
    json: () => ({ reason: 'Phiếu đúng, lấy lại' }),
  },
  'GET /comments': { may: leading, unit: 'query', done: '200', query: days },
  'PUT /comments/{comment}': {
    may: leading,
    unit: 'query',
    done: '404 not-found',
    json: () => ({ state: 'new', tags: [], note: null }),
  },
  'GET /priorities': { may: reading, unit: 'query', done: '200', query: days },
  'GET /plan': { may: reading, unit: 'query', done: '200' },
  'GET /plans': { may: reading, unit: 'query', done: '200' },
  'POST /plans': { may: administering, unit: 'plan', done: '200' },
  'POST /session': { may: everyone, done: '400 request-invalid', json: () => ({}) },
  'GET /session': { may: reading, done: '200' },
  'DELETE /session': { may: everyone, done: '200' },
  'GET /setup': { may: everyone, done: '200' },
  'POST /setup': { may: everyone, done: '400 request-invalid', json: () => ({}) },
  'GET /events': { may: reading, unit: 'query', done: '200' },
  'POST /devices': {
    may: administering,
    unit: 'body',
    done: '200',
    json: () => ({ counter: 'Quầy 9' }),
  },
  'GET /devices': { may: reading, unit: 'query', done: '200' },
  'PUT /devices/{id}': { may: administering, unit: 'query', done: '404 not-found', json: () => ({ name: 'Máy 1' }) },
  'POST /devices/{id}/pairing': { may: administering, unit: 'query', done: '404 not-found' },
  'DELETE /devices/{id}': { may: administering, unit: 'query', done: '404 not-found' },
  'GET /staff-pin': { may: reading, unit: 'query', done: '200' },
  'PUT /staff-pin': { may: administering, unit: 'query', done: '200', json: () => ({ pin: null }) },
  'POST /submissions/rescue': { may: desk, unit: 'query', done: '400 rescue-missing' },
  'POST /users': {
    may: administering,
    unit: 'body',
    done: '409 user-name-taken',
    json: () => ({ name: 'Người staff', role: 'staff' }),
  },
  'POST /tokens': {
    may: administering,
    unit: 'body',
    done: '200',
    json: () => ({ role: 'staff' }),
  },
  'DELETE /tokens/{id}': { may: administering, unit: 'query', done: '404 not-found' },
  'GET /verify': { may: administering, unit: 'query', done: '200' },
  'GET /audit': { may: administering, unit: 'query', done: '200' },
};
