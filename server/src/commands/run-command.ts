import { parseArgs } from 'node:util';
import { isProblemCode, Problem, type ProblemCode, problem } from '@hailong/shared/problem.ts';
import { problemSentence } from '@hailong/shared/strings/problem-words.ts';
import { problemsVi } from '@hailong/shared/strings/problems.vi.ts';
import { translateDatabaseError } from '../database/translate-error.ts';
import { words } from '../strings/vi.ts';
import { addDeviceCommand, addTokenCommand, addUserCommand, loadPlanCommand } from './access.ts';
import type { ApiClient } from './api-client.ts';
import type { Command, Surroundings, Values } from './command.ts';
import { coverageCommand, scoresCommand, verifyCommand } from './figures.ts';
import { importDossiersCommand } from './import-dossiers.ts';
import { importRescueCommand } from './import-rescue.ts';
import { loadLanguageCommand } from './load-language.ts';
import { simulateCommand } from './simulate.ts';
import { trendsCommand } from './trends.ts';

const commands: readonly Command[] = [
  importDossiersCommand,
  importRescueCommand,
  coverageCommand,
  scoresCommand,
  trendsCommand,
  addDeviceCommand,
  addUserCommand,
  addTokenCommand,
  loadPlanCommand,
  loadLanguageCommand,
  verifyCommand,
  simulateCommand,
];

export type Terminal = { out: (text: string) => void; err: (text: string) => void };
type Connection = { api: ApiClient; local?: Surroundings['local']; close: () => Promise<void> };

const REFUSED = 1;
const WRONG_USAGE = 2;
const usageProblems: readonly ProblemCode[] = ['command-unknown', 'option-invalid', 'period-invalid'];

/**
 * Runs one command of the command line.
 * @returns the exit status: 0 done, 1 refused (reason on stderr), 2 wrong usage
 */
export async function runCommand(
  args: readonly string[],
  terminal: Terminal,
  open: () => Promise<Connection>,
): Promise<number> {
  const [name = '--help', ...rest] = args;
  if (name === '--help' || name === '-h') {
    terminal.out(overview());
    return 0;
  }
  try {
    const command = commands.find((one) => one.name === name);
    if (command === undefined) throw problem('command-unknown', name);
    const { values, positionals } = parse(command, rest);
    if (values.help === true) {
      terminal.out(helpOf(command));
      return 0;
    }
    requirePositionals(command, positionals);
    requireChoices(command, values);
    return await runConnected(open, ({ api, local = null }) =>
      finish(command.run(api, values, positionals, { local, tell: terminal.err }), values, terminal),
    );
  } catch (error) {
    return reportFailure(error, terminal);
  }
}

async function runConnected(
  open: () => Promise<Connection>,
  use: (connection: Connection) => Promise<number>,
): Promise<number> {
  const connection = await open();
  try {
    return await use(connection);
  } finally {
    await connection.close();
  }
}

async function finish(running: ReturnType<Command['run']>, values: Values, terminal: Terminal): Promise<number> {
  const { json, lines, ok = true } = await running;
  terminal.out(values.json === true ? JSON.stringify(json) : lines.join('\n'));
  if (ok) return 0;
  terminal.err(sentence(problem('figures-disagree', lines.join('; '))));
  return REFUSED;
}

function parse(command: Command, args: string[]): { values: Values; positionals: string[] } {
  const options = { ...command.options, help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } } as const;
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true }) as never;
  } catch (error) {
    throw problem('option-invalid', (error as Error).message.split('\n')[0] ?? '');
  }
}

function requirePositionals({ positionals: names }: Command, given: readonly string[]): void {
  const missing = names[given.length];
  if (missing !== undefined) throw problem('option-invalid', missing);
  const surplus = given[names.length];
  if (surplus !== undefined) throw problem('option-invalid', surplus);
}

function requireChoices({ choices = {} }: Command, values: Values): void {
  for (const [name, allowed] of Object.entries(choices)) {
    const value = values[name];
    if (typeof value === 'string' && !allowed.includes(value)) {
      throw problem('option-invalid', `--${name} ${value} (${allowed.join(', ')})`);
    }
  }
}

/** Prints why, as `[code] sentence`. @returns the exit status */
export function reportFailure(error: unknown, terminal: Terminal): number {
  const known = error instanceof Problem ? error : translateDatabaseError(error);
  if (known === null) {
    terminal.err(`${sentence(problem('internal-error'))}\n${(error as Error).stack ?? String(error)}`);
    return REFUSED;
  }
  terminal.err(sentence(known));
  return usageProblems.includes(known.code) ? WRONG_USAGE : REFUSED;
}

function sentence({ code, detail }: Problem): string {
  return `[${code}] ${problemSentence(problemsVi, isProblemCode(code) ? code : 'internal-error', detail)}`;
}

function overview(): string {
  const rows = [['start', ''], ['demo', ''], ...commands.map((one) => [one.name, one.usage])];
  const lines = rows.map(([name = '', usage = '']) => {
    const summary = words.summaries[name as keyof typeof words.summaries];
    return `  ${name} ${usage}\n      ${summary}`;
  });
  return [`${words.usage}: pnpm hailong <command> [--json]`, `${words.commands}:`, ...lines, words.seeHelp].join('\n');
}

function helpOf(command: Command): string {
  return [
    `${words.usage}: pnpm hailong ${command.name} ${command.usage} [--json]`,
    command.summary,
    `${words.options}:`,
    `  --json   ${words.optionJson}`,
    `  --help   ${words.optionHelp}`,
    ...('unit' in command.options ? [`  --unit   ${words.optionUnit}`] : []),
  ].join('\n');
}
