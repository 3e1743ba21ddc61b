import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { makePlace, type Place, prepareCentre } from '../processes/centre.ts';
import { type ServerProcess, startServerProcess } from '../processes/server-process.ts';

let place: Place;
let server: ServerProcess;
let operatorToken: string;
beforeAll(async () => {
  place = await makePlace(inject('postgresUrl'));
  server = await startServerProcess(place);
  await prepareCentre(place, ['Quầy 1']);
  const word = readFileSync(join(place.dataFolder, 'server.json'), 'utf8');
  operatorToken = (JSON.parse(word) as { token: string }).token;
});
afterAll(async () => {
  await server.stop();
  await place.remove();
});

/** Sends bytes as they are, as no browser would, and gives all that comes back. */
function sendRaw(bytes: string | Buffer): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => socket.end(bytes));
    socket.on('data', (data) => {
      answer += data.toString('latin1');
    });
    // A reset is an answer too: the server wants no more of it.
    socket.on('error', () => resolve(answer));
    socket.on('close', () => resolve(answer));
  });
}

const statusesIn = (answer: string) => [...answer.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => Number(status));
const get = (path: string, ...headers: string[]) =>
  `GET ${path} HTTP/1.1\r\n${['Host: localhost', ...headers].join('\r\n')}\r\nConnection: close\r\n\r\n`;
const alive = async () => (await fetch(`${server.url}/readyz`)).status;

describe('a request that no browser sends', () => {
  it.each([
    ['climbs out of the folder', get('/kiosk/../../../package.json')],
    ['climbs in code', get('/kiosk/%2e%2e/%2e%2e/server/dist/main.js')],
    ['climbs with slashes in code', get('/kiosk/..%2f..%2f..%2fserver%2fpackage.json')],
    ['climbs with a backslash', get('/kiosk/..\\..\\..\\package.json')],
    ['names a file from the root', get('//etc/passwd')],
    ['names another server', get('http://evil.example/etc/passwd')],
    ['ends a name early', get('/kiosk/index.html%00.js')],
  ])('and %s gets no file', async (_, request) => {
    const answer = await sendRaw(request);
    expect(statusesIn(answer).every((status) => status < 500)).toBe(true);
    expect(answer).not.toMatch(/root:|"private": true|hailong_session/);
    expect(await alive()).toBe(200);
  });

  it.each([
    ['names no host', 'GET /api/v1/setup HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['names two hosts', get('/api/v1/setup', 'Host: evil.example')],
    ['names a host that is none', 'GET /api/v1/setup HTTP/1.1\r\nHost: a b/?#@\r\nConnection: close\r\n\r\n'],
    ['has two lengths', 'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}'],
    ['has a length below nothing', 'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n{}'],
    ['has a broken chunk', 'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n{}'],
    ['ends in the middle', 'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"name"'],
    ['has endless headers', get('/api/v1/setup', `X-Long: ${'x'.repeat(100_000)}`)],
    ['has ten thousand headers', get('/api/v1/setup', ...Array.from({ length: 10_000 }, (__, n) => `X-${n}: 1`))],
    ['is of no protocol', 'HELO there\r\n\r\n'],
    ['is encrypted', Buffer.from('16030100a5010000a10303', 'hex')],
    ['is noise', Buffer.from(Array.from({ length: 4_000 }, (__, n) => (n * 7919) % 256))],
    ['asks to become another protocol', get('/api/v1/events', 'Upgrade: websocket', 'Sec-WebSocket-Key: x')],
    ['asks for a tunnel', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n'],
    ['carries a cookie of noise', get('/api/v1/session', `Cookie: hailong_session=${'%'.repeat(5_000)}`)],
  ])('and %s is refused, and the server lives', async (_, request) => {
    const statuses = statusesIn(await sendRaw(request));
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    expect(await alive()).toBe(200);
  });

  it('and hides a second one in its body is one request', async () => {
    const hidden = `GET /api/v1/audit HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${operatorToken}\r\n\r\n`;
    const both = 'Content-Length: 4\r\nTransfer-Encoding: chunked';
    const smuggling = `POST /api/v1/session HTTP/1.1\r\nHost: x\r\n${both}\r\n\r\n0\r\n\r\n${hidden}`;
    expect(statusesIn(await sendRaw(smuggling))).toEqual([400]);
  });

  it('leaves no trace of a token in the log', async () => {
    const headers = { authorization: `Bearer ${operatorToken}` };
    for (const path of ['/dossiers?unit=%00', '/audit?unit=x', '/none']) {
      await fetch(`${server.url}/api/v1${path}`, { headers });
    }
    expect(server.log()).not.toContain(operatorToken);
  });
});

it('a hundred pages that come, listen and vanish leave the server as it was', async () => {
  const headers = { authorization: `Bearer ${operatorToken}` };
  for (let round = 0; round < 5; round += 1) {
    const pages = Array.from({ length: 20 }, async () => {
      const leave = new AbortController();
      const page = await fetch(`${server.url}/api/v1/events`, { headers, signal: leave.signal });
      await page.body?.getReader().read();
      leave.abort();
    });
    await Promise.all(pages);
  }
  expect(await alive()).toBe(200);
  expect(server.log()).toBe('');
});
