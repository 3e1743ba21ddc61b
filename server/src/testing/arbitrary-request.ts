import { endpoints } from '@hailong/shared/contract/all.ts';
import quangKhe from '@hailong/shared/plan/definitions/quang-khe-2026.json' with { type: 'json' };
import fc from 'fast-check';

/** A request nobody's program would send, or one that is right but for a detail. */
export type ArbitraryRequest = {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | Uint8Array | null;
};

const id = '0b5cf3a1-6f1e-4f6e-9a53-0d2e3a7c4b11';

/** A request each endpoint would take, to be spoilt. */
const rightBodies: Record<string, unknown> = {
  '/submissions': {
    sentAt: '2026-02-10T09:00:00+07:00',
    submissions: [
      {
        ...{ id, dossierCode: 'H36.99.01-260105-0001', questionnaire: 'sipas-service', version: 1, language: 'vi' },
        ...{ mode: 'self', startedAt: '2026-02-10T08:00:00+07:00', finishedAt: '2026-02-10T08:01:00+07:00' },
        ...{ answers: { 'access-signage': 4, 'access-facilities': null }, comment: 'tốt', outcome: 'completed' },
        demographics: { age: '25-34' },
      },
    ],
  },
  '/devices/pair': { pairingCode: '123456' },
  '/kiosk/heartbeat': {
    ...{ sentAt: '2026-02-10T09:00:00+07:00', version: '1', queue: 0, oldestFinishedAt: '2026-02-10T08:00:00Z' },
    ...{ battery: 0.5, storagePersisted: true },
  },
  '/plans': quangKhe,
  '/session': { name: 'Người staff', password: 'không đúng', unit: 'quang-khe' },
  '/setup': { token: 'x', plan: quangKhe, administrator: { name: 'A', password: 'một mật khẩu dài' } },
  '/devices': { unit: 'quang-khe', counter: 'Quầy 1' },
  '/devices/{id}': { name: 'Máy cửa', counter: 'Quầy 1' },
  '/dossiers/{code}/return': { counter: 'Quầy 1' },
  '/dossiers/rows': {
    rows: [{ code: 'H36.99.01-260105-0001', channel: '1', receivedAt: '2026-01-05', status: '10', field: 'Hộ tịch' }],
    asOf: '2026-01-06T08:00:00',
  },
  '/kiosk/invitations/{id}': { event: 'offered' },
  '/submissions/{id}/dossier': { dossierCode: 'H36.99.01-260105-0001' },
  '/phone/submissions': {
    sentAt: '2026-02-10T09:00:00+07:00',
    submission: {
      ...{ id, questionnaire: 'sipas-service', version: 1, language: 'vi', mode: 'self', outcome: 'completed' },
      ...{ startedAt: '2026-02-10T08:00:00+07:00', finishedAt: '2026-02-10T08:01:00+07:00' },
      ...{ dossierCode: null, answers: { 'access-signage': 4 }, clock: { offsetMs: 0, suspect: false } },
    },
  },
  '/webhooks': { unit: 'quang-khe', url: 'https://example.vn/' },
  '/languages/{language}': { name: 'Mạ', texts: { start: 'Lơh', 'criterion.access-signage': 'Biển' } },
  '/staff-pin': { pin: '2580' },
  '/annotations': { day: '2026-01-05', text: 'thêm quầy 3' },
  '/exclusions': { ballots: [id], reason: 'Phiếu bấm thử máy', signal: 'hasty' },
  '/exclusions/{exclusion}/reversal': { reason: 'Phiếu đúng, lấy lại' },
  '/comments/{comment}': { state: 'answered', tags: ['Sân'], note: null },
  '/paper-ballots': {
    ...{ id, questionnaire: 'sipas-service', version: 1, day: '2026-02-09', dossierCode: 'H36.99.01-260105-0001' },
    ...{ counter: null, answers: { 'access-signage': 4 }, comment: 'tốt', demographics: { age: '25-34' } },
  },
  '/users': { unit: 'quang-khe', name: 'Người staff', role: 'staff' },
  '/tokens': { unit: 'quang-khe', role: 'staff' },
};

const oddTexts = [
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    '\udc00x',
    '\ufeff',
    '\u202e',
    'é'.normalize('NFD'),
    '😀'.repeat(50),
    '\r\nX: y',
  ],
  ...["' or 1=1 --", '"; drop table users; --', '$1', '%', '%00', '%zz', '\\', '../../etc/passwd', '$(id)', '<script>'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'null', 'undefined', 'NaN', 'true', '[]', '{}'],
  ...['0', '-1', '1e309', '2147483648', '9999999999999999999999', '0x10', '١٢', 'Infinity'],
  ...['0000-01-01', '0001-01-01', '9999-12-31', '2026-02-31', '-000001-01-01T00:00:00Z', '+275760-09-13T00:00:00Z'],
  ...['0000-01-01T00:00:00Z', '9999-12-31T23:59:59-23:59', '2026-02-10', 'quang-khe', 'noi-xa', id, 'x'.repeat(5_000)],
];
const oddValues = [
  ...[null, true, 0, -1, 0.1, 1e300, -1e300, 5e-324, 2_147_483_648, -2_147_483_649, Number.MAX_SAFE_INTEGER, 1e21],
  ...[[], {}, [[]], [null], { a: { b: { c: [] } } }, JSON.parse('{"__proto__":{"polluted":1}}')],
];
const oddText = fc.oneof(fc.constantFrom(...oddTexts), fc.string({ unit: 'binary', maxLength: 30 }));
const oddValue = fc.oneof(fc.constantFrom<unknown>(...oddValues), oddText, fc.jsonValue({ maxDepth: 2 }));

/** Puts a value at one place of a JSON value, found by walking down with the numbers given. */
function spoil(value: unknown, steps: readonly number[], replacement: unknown): unknown {
  const [step = 0, ...rest] = steps;
  if (steps.length === 0 || value === null || typeof value !== 'object') return replacement;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)] ?? 'odd';
  const part = spoil((value as Record<string, unknown>)[key], rest, replacement);
  return Array.isArray(value) ? value.with(Number(key) || 0, part) : { ...value, [key]: part };
}

const steps = fc.array(fc.nat(30), { minLength: 1, maxLength: 4 });

function bodyFor(path: string): fc.Arbitrary<string | Uint8Array | null> {
  const right = rightBodies[path] ?? {};
  const spoilt = fc.tuple(steps, oddValue).map(([where, value]) => JSON.stringify(spoil(right, where, value)));
  const cut = fc.nat(300).map((length) => JSON.stringify(right).slice(0, length));
  const deep = fc.constantFrom('['.repeat(50_000), `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`);
  return fc.oneof(
    { weight: 12, arbitrary: spoilt },
    { weight: 2, arbitrary: fc.constantFrom<string | null>(null, JSON.stringify(right), '', 'null', '[]', '"') },
    { weight: 1, arbitrary: cut },
    { weight: 1, arbitrary: deep },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  );
}

const names = [
  ...[
    'unit',
    'from',
    'to',
    'period',
    'by',
    'basis',
    'after',
    'before',
    'code',
    'ending',
    'day',
    'dryRun',
    'columns',
    'asOf',
    'step',
    'item',
    'survey',
  ],
  ...['state', 'tag', 'criterion', 'search', 'signal'],
  ...['odd', '__proto__'],
];
const period = 'from=2026-01-01&to=2026-01-31';
const pair = fc.tuple(fc.constantFrom(...names), oddText).map(([name, value]) => `${name}=${encode(value)}`);
const query = fc.tuple(fc.constantFrom('', period), fc.array(pair, { maxLength: 3 })).map(([head, odd]) => {
  return [head, ...odd].filter((one) => one !== '').join('&');
});

function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}

const oddPath = fc.oneof(
  fc.constantFrom('/', '/%', '/%ff', '/%00', '//', '/..%2f..%2fetc', '/submissions/', '/devices/pair/x', '/*', '/:id'),
  oddText.map((text) => `/${encode(text)}`),
);

const headers = fc.record(
  {
    'accept-language': fc.constantFrom('en', 'vi', '*', 'x'.repeat(3_000), ';;;,,,q=', 'en;q=NaN'),
    'content-type': fc.constantFrom(
      'application/json',
      'text/plain',
      'multipart/form-data',
      'multipart/form-data; boundary=x',
      'a/b;;;',
    ),
    cookie: fc.constantFrom(
      'hailong_session=x',
      'hailong_session=%',
      '=;=;',
      `hailong_session=session.a.${id}.${'x'.repeat(32)}`,
    ),
    origin: fc.constantFrom('null', 'http://localhost', 'x', ''),
    'x-forwarded-proto': fc.constantFrom('https', 'https, http', 'x', ''),
    'x-forwarded-host': fc.constantFrom('localhost', 'a b', ''),
    'if-none-match': fc.constantFrom('*', 'W/"x"', '"'),
    'content-length': fc.constantFrom('-1', '0', '99999999999', 'x'),
  },
  { requiredKeys: [] },
);

/** `right`: admitted wherever a device, or else an administrator, is; `odd`: all that the header may be besides. */
export type Authorizations = { device: string; administrator: string; odd: readonly string[] };

export function arbitraryRequest({ device, administrator, odd }: Authorizations): fc.Arbitrary<ArbitraryRequest> {
  const known = fc.constantFrom(...endpoints).chain(({ method, path, callers }) =>
    fc.record({
      method: fc.oneof({ weight: 20, arbitrary: fc.constant<string>(method) }, fc.constantFrom('GET', 'HEAD', 'POST')),
      path: oddText.map((text) => path.replace(/\{\w+\}/, () => encode(text) || id)),
      body: bodyFor(path),
      authorization: mostly(callers.includes('device') ? device : administrator, odd),
    }),
  );
  const unknown = fc.record({
    method: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'QUERY'),
    path: oddPath,
    body: bodyFor('/devices'),
    authorization: fc.constantFrom(...odd),
  });
  const oddHeaders = fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: headers });
  return fc
    .tuple(fc.oneof({ weight: 9, arbitrary: known }, { weight: 1, arbitrary: unknown }), query, oddHeaders)
    .map(([{ method, path, body, authorization }, search, more]) => ({
      method,
      path: `/api/v1${path}?${search}`,
      headers: authorization === '' ? more : { ...more, authorization },
      body: method === 'GET' || method === 'HEAD' ? null : body,
    }));
}

function mostly(right: string, odd: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof({ weight: 4, arbitrary: fc.constant(right) }, { weight: 1, arbitrary: fc.constantFrom(...odd) });
}
