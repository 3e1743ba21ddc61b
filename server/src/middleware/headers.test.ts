import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../app.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
let app: App;
const folder = mkdtempSync(join(tmpdir(), 'hailong-screens-'));
beforeAll(async () => {
  test = await openTestWorld();
  const kiosk = join(folder, 'kiosk');
  mkdirSync(join(kiosk, 'assets'), { recursive: true });
  writeFileSync(join(kiosk, 'index.html'), '<title>kiosk</title>');
  writeFileSync(join(kiosk, 'assets', 'app-a1b2c3d4.js'), 'export {};');
  writeFileSync(join(kiosk, 'assets', 'read-codes-a1b2c3d4.js'), 'export {};');
  const analytics = join(folder, 'analytics');
  cpSync(kiosk, analytics, { recursive: true });
  writeFileSync(join(analytics, 'index.html'), '<title>staff</title>');
  writeFileSync(join(folder, 'secret.txt'), 'not for the web');
  app = createApp(test.world, { kiosk, analytics });
});
afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, init: RequestInit = {}) => app.request(path, init);
const signInRequired = '/api/v1/dossiers';
const everywhere = ['/', '/kiosk/', '/cong-khai', '/healthz', '/metrics', '/api/openapi.json', '/api/v1/setup'];
const refused = [signInRequired, '/api/none', '/api/v1/none', '/api', '/api/'];

describe('every reply', () => {
  it.each([...everywhere, ...refused])(
    'of %s forbids foreign and inline scripts, guessing of types and framing',
    async (path) => {
      const { headers } = await get(path);
      const policy = Object.fromEntries(
        (headers.get('content-security-policy') ?? '')
          .split('; ')
          .map((one) => [one.split(' ')[0], one.split(' ').slice(1)]),
      );
      expect(policy['default-src']).toEqual(["'self'"]);
      expect(policy['frame-ancestors']).toEqual(["'none'"]);
      expect(policy['base-uri']).toEqual(["'none'"]);
      expect(policy['object-src']).toEqual(["'none'"]);
      expect(JSON.stringify(policy)).not.toMatch(/unsafe|https?:|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('server')).toBeNull();
    },
  );
});

it('lets nothing but the reader of barcodes run WebAssembly, in its worker', async () => {
  const policyOf = async (path: string) => (await get(path)).headers.get('content-security-policy') ?? '';
  expect(await policyOf('/kiosk/assets/read-codes-a1b2c3d4.js')).toContain("script-src 'self' 'wasm-unsafe-eval'");
  for (const path of ['/kiosk/', '/kiosk/assets/app-a1b2c3d4.js', '/assets/read-codes-a1b2c3d4.js'])
    expect(await policyOf(path)).not.toContain('unsafe');
});

describe('what a browser may keep', () => {
  it('is a file named by its content, for a year', async () => {
    const { headers } = await get('/kiosk/assets/app-a1b2c3d4.js');
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('content-type')).toMatch(/^text\/javascript/);
  });

  it.each(['/', '/kiosk/', '/cong-khai'])('is not the page %s without asking again', async (path) => {
    expect((await get(path)).headers.get('cache-control')).toBe('no-cache');
  });

  it.each(['/api/v1/setup', signInRequired, '/api/v1/none'])('is no reply of the API: %s', async (path) => {
    expect((await get(path)).headers.get('cache-control')).toBe('no-store');
  });

  it('is no page in place of a missing file', async () => {
    const reply = await get('/kiosk/assets/app-00000000.js');
    expect(reply.status).toBe(404);
    expect(reply.headers.get('cache-control')).toBeNull();
  });
});

describe('an address', () => {
  it.each(['/api/none', '/api/v1/none', '/api/v1', '/api', '/api/v2/dossiers', '/api/v1/dossiers/x/y'])(
    'that the API does not have is refused as a problem: %s',
    async (path) => {
      const reply = await get(path);
      expect(reply.status).toBe(404);
      expect(reply.headers.get('content-type')).toBe('application/problem+json');
      expect(await reply.json()).toMatchObject({ code: 'not-found', status: 404, title: 'not-found' });
    },
  );

  it.each([
    ['PUT', '/api/v1/dossiers', 'GET'],
    ['PATCH', '/api/v1/session', 'POST, GET, DELETE'],
    ['GET', '/api/v1/devices/pair', 'POST'],
    ['POST', '/api/v1/tokens/x', 'DELETE'],
    ['OPTIONS', '/api/v1/submissions', 'POST'],
  ])('asked by %s is told what it takes: %s', async (method, path, allowed) => {
    const reply = await get(path, { method });
    expect(reply.status).toBe(405);
    expect(reply.headers.get('allow')).toBe(allowed);
    expect(await reply.json()).toMatchObject({ code: 'method-not-allowed', value: method });
  });

  it.each(['/thiet-lap', '/kiosk/bat-ky'])('that only the app knows opens it: %s', async (path) => {
    const reply = await get(path);
    expect([reply.status, await reply.text()]).toEqual([200, expect.stringContaining('<title>')]);
  });

  it.each(['/', '/kiosk/', '/kiosk/assets/app-a1b2c3d4.js'])('of a page takes no writes: POST %s', async (path) => {
    const reply = await get(path, { method: 'POST' });
    expect(reply.status).toBe(404);
    expect(reply.headers.get('content-type')).toBe('application/problem+json');
  });

  it.each([
    ...['/kiosk/../secret.txt', '/kiosk/..%2fsecret.txt', '/kiosk/..%2f..%2fetc/passwd', '/..%2fsecret.txt'],
    ...['/kiosk/%2e%2e/%2e%2e/secret.txt', '/kiosk/%2e%2e%2fsecret.txt', '/kiosk/..%5csecret.txt', '//etc/passwd'],
    ...['/kiosk//etc/passwd', '/kiosk/assets/..%2f..%2f..%2fsecret.txt', '/%2e%2e/secret.txt', '/kiosk/%00', '/%'],
    ...[
      '/kiosk/assets/app-a1b2c3d4.js%00.html',
      '/kiosk/%252e%252e%252fsecret.txt',
      '/kiosk/%ff',
      `/${'a'.repeat(5000)}`,
    ],
  ])('leads to no file outside the app: %s', async (path) => {
    const reply = await get(path);
    const text = await reply.text();
    expect(reply.status).toBeLessThan(500);
    expect(text).not.toMatch(/not for the web|root:/);
  });
});
