import { basename } from 'node:path';
import type { RescueReply } from '@hailong/shared/contract/rescue.ts';
import { fill, words } from '../strings/vi.ts';
import { type Command, unitOption } from './command.ts';
import { readBytes } from './read-bytes.ts';

export const importRescueCommand: Command = {
  name: 'import-rescue',
  usage: 'FILE [--unit ID]',
  summary: words.summaries['import-rescue'],
  positionals: ['FILE'],
  options: { ...unitOption },
  run: async (api, values, [path = '']) => {
    const form = new FormData();
    form.set('file', new File([await readBytes(path)], basename(path)));
    const query = { unit: values.unit };
    const reply = await api<RescueReply>({ method: 'POST', path: '/submissions/rescue', query, form });
    const { deviceId: _device, ...shown } = reply;
    return { json: reply, lines: [fill(words.rescued, shown)] };
  },
};
