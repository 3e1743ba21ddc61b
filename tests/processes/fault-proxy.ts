import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What a network does to a request. `swallow-reply`: the server answered, nobody hears it; `cut-reply`: half of the
 * answer arrives; `repeat`: the request reaches the server twice; `captive-portal`: a sign-in page of a wireless network, with
 * status 200.
 */
export const faults = [
  'reset',
  'cut-request',
  'cut-reply',
  'swallow-reply',
  'repeat',
  'captive-portal',
  'captive-redirect',
  'empty-reply',
  'status-429',
  'status-500',
  'status-502',
] as const;
export type Fault = (typeof faults)[number];

export type FaultProxy = {
  url: string;
  /** How often each fault happened. */
  counts: Map<Fault, number>;
  close: () => Promise<void>;
};

/**
 * A proxy that passes requests on to a server and breaks some of them.
 * @param target address of the server; asked at every request, so that it may move
 * @param choose the fault of a request, or null to leave it alone
 */
export async function openFaultProxy(
  target: () => string,
  choose: (incoming: IncomingMessage) => Fault | null,
): Promise<FaultProxy> {
  const counts = new Map<Fault, number>();
  const server = createServer((incoming, outgoing) => {
    const fault = choose(incoming);
    if (fault !== null) counts.set(fault, (counts.get(fault) ?? 0) + 1);
    handle({ incoming, outgoing, target: target() }, fault).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, counts, close };
}

type Exchange = { incoming: IncomingMessage; outgoing: ServerResponse; target: string };
type Reply = { status: number; headers: IncomingMessage['headers']; body: Buffer };

async function handle(exchange: Exchange, fault: Fault | null): Promise<void> {
  const { incoming, outgoing } = exchange;
  if (fault === 'reset') return void incoming.socket.resetAndDestroy();
  if (fault === 'cut-request') return cutRequest(exchange);
  const body = await read(incoming);
  const made = fault === null ? null : madeUp[fault];
  if (made !== undefined && made !== null) {
    outgoing.writeHead(made.status, made.headers).end(made.body);
    return;
  }
  if (fault === 'repeat') await forward(exchange, body);
  const reply = await forward(exchange, body);
  if (fault === 'swallow-reply') return void incoming.socket.destroy();
  const { 'transfer-encoding': _chunked, ...headers } = reply.headers;
  outgoing.writeHead(reply.status, { ...headers, 'content-length': reply.body.length });
  if (fault !== 'cut-reply') return void outgoing.end(reply.body);
  outgoing.write(reply.body.subarray(0, Math.floor(reply.body.length / 2)), () => incoming.socket.destroy());
}

const html = { 'content-type': 'text/html; charset=utf-8' };
const portal = '<!doctype html><title>WiFi</title><form action="/login"><button>Đăng nhập</button></form>';

/** Answers that no server of ours gave. */
const madeUp: Partial<Record<Fault, { status: number; headers: Record<string, string>; body: string }>> = {
  'captive-portal': { status: 200, headers: html, body: portal },
  'captive-redirect': { status: 302, headers: { location: 'http://captive.invalid/login' }, body: '' },
  'empty-reply': { status: 200, headers: { 'content-type': 'application/json' }, body: '{}' },
  'status-429': { status: 429, headers: { 'retry-after': '1' }, body: '' },
  'status-500': { status: 500, headers: html, body: '<h1>Internal Server Error</h1>' },
  'status-502': { status: 502, headers: html, body: '<h1>Bad Gateway</h1>' },
};

/** The server sees the beginning of a request whose end never comes. */
async function cutRequest({ incoming, target }: Exchange): Promise<void> {
  const body = await read(incoming);
  const url = new URL(incoming.url ?? '/', target);
  const onward = request(url, { method: incoming.method ?? 'GET', headers: { ...incoming.headers, host: url.host } });
  onward.on('error', () => {});
  await new Promise<void>((resolve) => onward.write(body.subarray(0, Math.floor(body.length / 2)), () => resolve()));
  onward.destroy();
  incoming.socket.destroy();
}

function forward({ incoming, target }: Exchange, body: Buffer): Promise<Reply> {
  const url = new URL(incoming.url ?? '/', target);
  const { 'transfer-encoding': _chunked, ...headers } = incoming.headers;
  return new Promise((resolve, reject) => {
    const onward = request(
      url,
      { method: incoming.method ?? 'GET', headers: { ...headers, host: url.host, 'content-length': body.length } },
      (reply) => {
        read(reply).then(
          (bytes) => resolve({ status: reply.statusCode ?? 502, headers: reply.headers, body: bytes }),
          reject,
        );
      },
    );
    onward.on('error', reject);
    onward.end(body);
  });
}

async function read(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
