// @ts-check
/**
 * Tablets under load, in a process of their own so that the server is measured and not the measuring: every client is
 * one keep-alive HTTP/1.1 connection that sends one submission, waits for its answer and sends the next. Plain sockets
 * and prepared bytes, because on two cores whatever the client spends is missing elsewhere (autocannon takes 65 µs for
 * each request, this 25). Prints one line of JSON.
 */
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';

/**
 * @typedef {{ url: string, token: string, clients: number, seconds: number, survey: Record<string, unknown>, series: string }} Load
 *   `survey`: one submission, whose id and dossier code are replaced in each request; `series`: keeps the codes of two
 *   runs apart.
 */
/** @type {Load} */
const { url, token, clients, seconds, survey, series } = JSON.parse(process.argv[2] ?? '');

const { hostname, port } = new URL(url);
const id = '00000000-0000-4000-8000-000000000000';
const codeOf = (/** @type {number} */ serial) => `H36.99.${series}-260120-${String(serial).padStart(7, '0')}`;
const now = new Date().toISOString();
const submission = { ...survey, startedAt: now, finishedAt: now, id, dossierCode: codeOf(0) };
const body = JSON.stringify({ sentAt: now, submissions: [submission] });
const head = [
  'POST /api/v1/submissions HTTP/1.1',
  `Host: ${hostname}:${port}`,
  `Authorization: Bearer ${token}`,
  'Content-Type: application/json',
  `Content-Length: ${body.length}`,
];
const request = `${head.join('\r\n')}\r\n\r\n${body}`;
const [beforeId = '', afterId = ''] = request.split(id);
const [between = '', afterCode = ''] = afterId.split(codeOf(0));

let serial = 0;
let refused = 0;
/** @type {number[]} */
const times = [];
const began = performance.now();
const endsAt = began + seconds * 1000;

/** One client until the time is over. @returns {Promise<void>} */
function run() {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    let reply = '';
    let sentAt = 0;
    const send = () => {
      serial += 1;
      sentAt = performance.now();
      socket.write(beforeId + randomUUID() + between + codeOf(serial) + afterCode, 'latin1');
    };
    socket.setEncoding('latin1');
    socket.on('connect', send);
    socket.on('error', reject);
    socket.on('close', () => resolve());
    socket.on('data', (text) => {
      reply += text;
      if (!isWhole(reply)) return;
      times.push(performance.now() - sentAt);
      if (!reply.startsWith('HTTP/1.1 200') || !reply.includes('"outcome":"stored"')) refused += 1;
      reply = '';
      if (performance.now() < endsAt) send();
      else socket.end();
    });
  });
}

/** @param {string} reply */
function isWhole(reply) {
  const headEnd = reply.indexOf('\r\n\r\n');
  if (headEnd < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(reply.slice(0, headEnd))?.[1];
  if (length === undefined) return reply.endsWith('\r\n0\r\n\r\n');
  return reply.length >= headEnd + 4 + Number(length);
}

await Promise.all(Array.from({ length: clients }, run));
const tookSeconds = (performance.now() - began) / 1000;
times.sort((a, b) => a - b);
const part = (/** @type {number} */ share) => times[Math.max(0, Math.ceil(share * times.length) - 1)] ?? Number.NaN;
const result = {
  perSecond: times.length / tookSeconds,
  p50Ms: part(0.5),
  p99Ms: part(0.99),
  total: times.length,
  refused,
};
process.stdout.write(`${JSON.stringify(result)}\n`);
