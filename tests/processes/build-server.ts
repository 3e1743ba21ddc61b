import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const builtKiosk = fileURLToPath(new URL('../../kiosk/dist', import.meta.url));

/**
 * Another build of the tablet's app, as different from the one that is there as the next release will be: its title,
 * and every name that is made from a file's content.
 */
export function makeOtherBuild(folder: string, title: string): string {
  cpSync(builtKiosk, folder, { recursive: true });
  const names = readdirSync(join(folder, 'assets')).filter((name) => /\.(js|css)$/.test(name));
  const renamed = new Map(names.map((name) => [name, name.replace(/-[\w-]{8}\./, '-newbuild.')]));
  const rename = (text: string) => names.reduce((all, name) => all.replaceAll(name, renamed.get(name) ?? name), text);
  for (const name of names) {
    const path = join(folder, 'assets', name);
    writeFileSync(path, rename(readFileSync(path, 'utf8')));
    renameSync(path, join(folder, 'assets', renamed.get(name) ?? name));
  }
  const page = join(folder, 'index.html');
  writeFileSync(page, rename(readFileSync(page, 'utf8')).replace(/<title>.*<\/title>/, `<title>${title}</title>`));
  const worker = join(folder, 'service-worker.js');
  const script = rename(readFileSync(worker, 'utf8'));
  writeFileSync(worker, script.replace(/(revision"?:)"[0-9a-f]{32}"/g, '$1"another"'));
  return folder;
}

export type BuildServer = {
  url: string;
  /** From now on this build of the app is served, and no file of another one. */
  serve: (folder: string) => void;
  /** Whether surveys get through to the server. */
  takeSurveys: (taken: boolean) => void;
  close: () => Promise<void>;
};

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** Stands where an operator's server stands: the app from a folder, everything else from the server behind it. */
export async function openBuildServer(target: string): Promise<BuildServer> {
  let folder = builtKiosk;
  let taken = true;
  const server = createServer((incoming, outgoing) => {
    const path = new URL(incoming.url ?? '/', target).pathname;
    if (path.startsWith('/kiosk')) return serveFile(join(folder, path.slice('/kiosk'.length)), path, outgoing);
    if (!taken && path.endsWith('/submissions')) return void outgoing.writeHead(503).end();
    const onward = request(new URL(incoming.url ?? '/', target), {
      method: incoming.method ?? 'GET',
      headers: incoming.headers,
    });
    onward.on('response', (reply) => {
      outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serve: (next) => {
      folder = next;
    },
    takeSurveys: (now) => {
      taken = now;
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function serveFile(file: string, path: string, outgoing: ServerResponse): void {
  const wanted = path.endsWith('/') ? join(file, 'index.html') : file;
  try {
    const body = readFileSync(wanted);
    outgoing.writeHead(200, { 'content-type': types[extname(wanted)] ?? 'application/octet-stream' }).end(body);
  } catch {
    outgoing.writeHead(404).end();
  }
}
