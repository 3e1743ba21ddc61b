import { roles } from '@hailong/shared/contract/endpoint.ts';
import { problem } from '@hailong/shared/problem.ts';
import { fill, words } from '../strings/vi.ts';
import { type Command, unitOption, type Values } from './command.ts';
import { readJsonFile } from './read-json-file.ts';

function required(values: Values, name: string): string {
  const value = values[name];
  if (typeof value !== 'string' || value === '') throw problem('option-invalid', `--${name}`);
  return value;
}

export const addDeviceCommand: Command = {
  name: 'add-device',
  usage: '--counter NAME [--unit ID]',
  summary: words.summaries['add-device'],
  positionals: [],
  options: { counter: { type: 'string' }, ...unitOption },
  run: async (api, values) => {
    const json = { counter: required(values, 'counter'), unit: values.unit };
    const device = await api<Record<string, string>>({ method: 'POST', path: '/devices', json });
    return { json: device, lines: [fill(words.device, device)] };
  },
};

export const addUserCommand: Command = {
  name: 'add-user',
  usage: '--name NAME --role administrator|staff|leader|province [--unit ID]',
  summary: words.summaries['add-user'],
  positionals: [],
  options: { name: { type: 'string' }, role: { type: 'string' }, ...unitOption },
  choices: { role: roles },
  run: async (api, values) => {
    const json = { name: required(values, 'name'), role: required(values, 'role'), unit: values.unit };
    const user = await api<Record<string, string>>({ method: 'POST', path: '/users', json });
    return { json: user, lines: [fill(words.user, user)] };
  },
};

export const addTokenCommand: Command = {
  name: 'add-token',
  usage: '--role administrator|staff|leader|province [--unit ID]',
  summary: words.summaries['add-token'],
  positionals: [],
  options: { role: { type: 'string' }, ...unitOption },
  choices: { role: roles },
  run: async (api, values) => {
    const json = { role: required(values, 'role'), unit: values.unit };
    const token = await api<Record<string, string>>({ method: 'POST', path: '/tokens', json });
    return { json: token, lines: [fill(words.token, token)] };
  },
};

export const loadPlanCommand: Command = {
  name: 'load-plan',
  usage: 'FILE',
  summary: words.summaries['load-plan'],
  positionals: ['FILE'],
  options: {},
  run: async (api, _values, [path = '']) => {
    const json = await readJsonFile(path, 'plan-invalid');
    const loaded = await api<Record<string, string>>({ method: 'POST', path: '/plans', json });
    return { json: loaded, lines: [fill(words.plan, loaded)] };
  },
};
