// @ts-check
/**
 * Tablets under load, in a process of their own so that the server is measured and not the measuring: every client is
 * one keep-alive connection that sends one submission, waits for its answer and sends the next. Prints one JSON line.
 */
import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';

/**
 * @typedef {{ url: string, token: string, clients: number, seconds: number, survey: Record<string, unknown>, series: string }} Load
 *   `survey`: one submission, whose id and dossier code are replaced in each request; `series`: keeps the codes of two
 *   runs apart.
 */
/** @type {Load} */
const { url, token, clients, seconds, survey, series } = JSON.parse(process.argv[2] ?? '');

const ID = '@id@';
const CODE = '@code@';
const now = new Date().toISOString();
const template = JSON.stringify({
  sentAt: now,
  submissions: [{ ...survey, startedAt: now, finishedAt: now, id: ID, dossierCode: CODE }],
});
const [head = '', rest = ''] = template.split(ID);
const [middle = '', tail = ''] = rest.split(CODE);

let serial = 0;
let refused = 0;
const result = await autocannon({
  url: `${url}/api/v1/submissions`,
  method: 'POST',
  connections: clients,
  duration: seconds,
  headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  requests: [
    {
      setupRequest: (request) => {
        serial += 1;
        const code = `H36.99.${series}-260120-${String(serial).padStart(7, '0')}`;
        return { ...request, body: head + randomUUID() + middle + code + tail };
      },
      onResponse: (status, body) => {
        if (status !== 200 || !body.includes('"stored"')) refused += 1;
      },
    },
  ],
});

const { total } = result.requests;
process.stdout.write(
  `${JSON.stringify({ perSecond: total / result.duration, p50Ms: result.latency.p50, p99Ms: result.latency.p99, total, refused: refused + result.errors })}\n`,
);
