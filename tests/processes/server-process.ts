import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));
const STARTS_WITHIN_MS = 30_000;

/** Where a server keeps its data; the same place twice is the same data. */
export type ServerPlace = { dataFolder: string; databaseUrl: string | null };

/** The real program, listening. */
export type ServerProcess = {
  url: string;
  pid: number;
  /** What it told the operator so far: addresses, the setup link. */
  printed: () => string;
  /** What it logged so far. */
  log: () => string;
  /** As a power cut ends it: no signal handler runs. */
  kill: () => Promise<void>;
  /** As an operator ends it. @returns the exit status */
  stop: () => Promise<number | null>;
};

type StartOptions = {
  port?: number;
  /** Arguments of Node itself, before the program. */
  nodeArguments?: readonly string[];
  /** Run under another program, such as a tracer. */
  prefix?: readonly string[];
  environment?: Readonly<Record<string, string>>;
};

/** Starts `node server/dist/main.js start` and waits until it prints its address. */
export async function startServerProcess(place: ServerPlace, options: StartOptions = {}): Promise<ServerProcess> {
  const { port = 0, nodeArguments = [], prefix = [], environment = {} } = options;
  const [command = process.execPath, ...args] = [...prefix, process.execPath, ...nodeArguments, program, 'start'];
  const env = { ...environmentOf(place), PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'warn', ...environment };
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const output = collect(child);
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  try {
    const url = await printedAddress(child, output);
    const pid = child.pid ?? 0;
    return {
      url,
      pid,
      printed: output.out,
      log: output.err,
      kill: async () => void (await end('SIGKILL')),
      stop: () => end('SIGTERM'),
    };
  } catch (error) {
    await end('SIGKILL');
    throw error;
  }
}

export type CommandResult = { status: number | null; out: string; err: string };

/** Runs one command of the command line, as an operator would beside a running server or without one. */
export async function runHailong(place: ServerPlace, args: readonly string[]): Promise<CommandResult> {
  const child = spawn(process.execPath, [program, ...args], {
    env: environmentOf(place),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = collect(child);
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, out: output.out(), err: output.err() };
}

/** The JSON a command prints; throws with its reason where it refuses. */
export async function runJson<Value>(place: ServerPlace, args: readonly string[]): Promise<Value> {
  const { status, out, err } = await runHailong(place, [...args, '--json']);
  if (status !== 0) throw new Error(`hailong ${args.join(' ')}: exit ${status}\n${err}`);
  return JSON.parse(out) as Value;
}

function environmentOf({ dataFolder, databaseUrl }: ServerPlace): Record<string, string | undefined> {
  const { DATABASE_URL: _elsewhere, PORT: _port, PUBLIC_URL: _public, ...inherited } = process.env;
  return { ...inherited, DATA_DIR: dataFolder, ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }) };
}

function collect(child: ChildProcess) {
  const texts = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    texts.out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    texts.err += text;
  });
  return { out: () => texts.out, err: () => texts.err };
}

function printedAddress(child: ChildProcess, output: { out: () => string; err: () => string }): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => reject(new Error(`the server ${reason}\n${output.out()}${output.err()}`));
    const timer = setTimeout(() => fail(`printed no address within ${STARTS_WITHIN_MS} ms`), STARTS_WITHIN_MS);
    child.once('error', (error) => fail(`did not start: ${error.message}`));
    child.once('exit', (status) => {
      clearTimeout(timer);
      fail(`ended with ${status} before it listened`);
    });
    child.stdout?.on('data', () => {
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output.out())?.[0];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    });
  });
}
