import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A network between a tablet and a server that can be cut and restored at the same address. */
export type CuttableNetwork = {
  url: string;
  /** Ends every connection and refuses new ones. */
  cut: () => Promise<void>;
  restore: () => Promise<void>;
};

/** @param serverUrl where the server listens, e.g. `http://127.0.0.1:8080` */
export async function openNetwork(serverUrl: string): Promise<CuttableNetwork> {
  const target = new URL(serverUrl);
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    cut: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of open) socket.destroy();
      await closed;
    },
    restore: () => listen(server, port),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
