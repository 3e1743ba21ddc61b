import { fileURLToPath } from 'node:url';
import { problem } from '@hailong/shared/problem.ts';
import { pino } from 'pino';
import { connect } from './commands/connect.ts';
import { runDemo } from './commands/demo.ts';
import { reportFailure, runCommand, type Terminal } from './commands/run-command.ts';
import { describeStart, startServer } from './commands/start.ts';
import { translateDatabaseError } from './database/translate-error.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { words } from './strings/vi.ts';

const terminal: Terminal = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
};
const clock = { now: () => Date.now() };
const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const files = {
  migrations: new URL('../migrations/', import.meta.url),
  listWorker: new URL('./read-list-worker.js', import.meta.url),
};
const screens = { kiosk: folder('../../kiosk/dist'), analytics: folder('../../analytics/dist') };

/** Logs go to stderr: stdout belongs to what a command answers. */
function createLog(level: Environment['logLevel']) {
  const log = pino({ level, base: null }, pino.destination(2));
  return {
    info: log.info.bind(log),
    warn: log.warn.bind(log),
    error: log.error.bind(log),
  };
}

async function main(args: readonly string[]): Promise<void> {
  const [name = 'start', option] = args;
  const serves = name === 'start' || name === 'demo';
  if (serves && option !== undefined && option !== '--help' && option !== '-h') throw problem('option-invalid', option);
  if (serves && option === undefined) return name === 'start' ? start() : demo();
  process.exitCode = await runCommand(serves ? ['--help'] : args, terminal, async () =>
    connect(readEnvironment(process.env), { clock, log: createLog('silent'), files }),
  );
}

async function start(): Promise<void> {
  const environment = readEnvironment(process.env);
  const log = createLog(environment.logLevel);
  outliveDatabase(log);
  const server = await startServer(environment, { clock, log, files, screens });
  // Before anybody is told that it runs: a signal in between would end it without giving the folder back.
  stopOnSignal(server.stop);
  terminal.out(await describeStart(server));
}

async function demo(): Promise<void> {
  const environment = readEnvironment({ LOG_LEVEL: 'warn', ...process.env });
  const samples = folder('../../tests/samples/dossiers');
  const log = createLog(environment.logLevel);
  const stop = await runDemo({ environment, samples, settings: { clock, log, files, screens } }, terminal);
  stopOnSignal(stop);
}

/**
 * The database's client asks for its types when it connects and forgets to catch the error: a database that goes away
 * at that moment would end the server, which is to answer 503 and recover by itself. Any other bug still ends it.
 */
function outliveDatabase(log: ReturnType<typeof createLog>): void {
  process.on('unhandledRejection', (error: unknown) => {
    const known = translateDatabaseError(error);
    if (known === null) throw error;
    log.warn({ code: known.code, value: known.detail }, 'connection lost');
  });
}

function stopOnSignal(stop: () => Promise<void>): void {
  const once = () => {
    terminal.err(words.stopping);
    stop().then(
      () => process.exit(0),
      (error: unknown) => process.exit(reportFailure(error, terminal)),
    );
  };
  process.once('SIGINT', once);
  process.once('SIGTERM', once);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.exit(reportFailure(error, terminal));
});
