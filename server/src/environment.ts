import { resolve } from 'node:path';
import { problem } from '@hailong/shared/problem.ts';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export type Environment = {
  port: number;
  host: string;
  dataFolder: string;
  databaseUrl: string | null;
  publicUrl: string | null;
  logLevel: (typeof logLevels)[number];
};

type Variables = Readonly<Record<string, string | undefined>>;

/** Reads the variables of the process. A wrong value stops with its name, its fault and what is allowed. */
export function readEnvironment(variables: Variables): Environment {
  return {
    port: readPort(variables.PORT),
    host: readText('HOST', variables.HOST, '127.0.0.1'),
    dataFolder: resolve(readText('DATA_DIR', variables.DATA_DIR, './data')),
    databaseUrl: readUrl('DATABASE_URL', variables.DATABASE_URL, ['postgres:', 'postgresql:']),
    publicUrl: readUrl('PUBLIC_URL', variables.PUBLIC_URL, ['http:', 'https:'])?.replace(/\/+$/, '') ?? null,
    logLevel: readLevel(variables.LOG_LEVEL),
  };
}

function readPort(text = '8080'): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw problem('variable-invalid', `PORT=${text} (0–65535)`);
  return port;
}

function readText(name: string, text: string | undefined, fallback: string): string {
  if (text === undefined) return fallback;
  if (text.trim() === '' || text.includes('\0')) throw problem('variable-invalid', `${name}='' (≠ '')`);
  return text;
}

/** The address itself may hold a password and is not repeated. */
function readUrl(name: string, text: string | undefined, protocols: string[]): string | null {
  if (text === undefined) return null;
  const allowed = protocols.map((protocol) => `${protocol}//…`).join(', ');
  if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol) || !isDecodable(new URL(text))) {
    throw problem('variable-invalid', `${name} (${allowed})`);
  }
  return text;
}

/** A `%` in a password must be written `%25`; read as it is, it would end in an error that repeats the address. */
function isDecodable({ username, password, pathname }: URL): boolean {
  try {
    return decodeURIComponent(username + password + pathname) !== '\0';
  } catch {
    return false;
  }
}

function readLevel(text = 'info'): Environment['logLevel'] {
  const level = logLevels.find((one) => one === text);
  if (level === undefined) throw problem('variable-invalid', `LOG_LEVEL=${text} (${logLevels.join(', ')})`);
  return level;
}
