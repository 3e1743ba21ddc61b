import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Received = { path: string; headers: IncomingHttpHeaders; body: string };

/** How the receiver treats the next deliveries; `hang` never answers. */
export type Answer = number | 'hang' | { redirectTo: string };

/** Somebody else's program on this machine that takes deliveries, and what it got. */
export async function openReceiver() {
  const received: Received[] = [];
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  let answer: Answer = 200;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { url = '', headers } = request;
      received.push({ path: url, headers, body: Buffer.concat(chunks).toString() });
      arrive();
      reply(response, answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/bao-tin?khoa=1`,
    received,
    /** Once the first delivery has arrived. */
    arrived,
    /** What arrived since the last time, read as JSON. */
    take: () => received.splice(0).map(({ body }) => JSON.parse(body) as Announced),
    answerWith: (next: Answer) => {
      answer = next;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export type Announced = {
  id: string;
  event: string;
  unit: string;
  at: string;
  item: { code: string; subject: string };
};
export type Receiver = Awaited<ReturnType<typeof openReceiver>>;

function reply(response: ServerResponse, answer: Answer): void {
  if (answer === 'hang') return;
  if (typeof answer === 'number') return void response.writeHead(answer).end('answer');
  response.writeHead(302, { location: answer.redirectTo }).end();
}
