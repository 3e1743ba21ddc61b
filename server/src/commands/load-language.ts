import type { LanguagePack } from '@hailong/shared/contract/kiosk.ts';
import { problem } from '@hailong/shared/problem.ts';
import { fill, words } from '../strings/vi.ts';
import { type Command, unitOption } from './command.ts';
import { readJsonFile } from './read-json-file.ts';

export const loadLanguageCommand: Command = {
  name: 'load-language',
  usage: 'FILE [--unit ID]',
  summary: words.summaries['load-language'],
  positionals: ['FILE'],
  options: unitOption,
  run: async (api, values, [path = '']) => {
    const file = (await readJsonFile(path, 'request-invalid')) as Partial<LanguagePack> | null;
    const { language, ...pack } = file ?? {};
    if (typeof language !== 'string') throw problem('request-invalid', `${path}: language`);
    const loaded = await api<LanguagePack>({
      method: 'PUT',
      path: `/languages/${encodeURIComponent(language)}`,
      query: { unit: values.unit },
      json: pack,
    });
    const { name } = loaded;
    return {
      json: loaded,
      lines: [fill(words.language, { language, name, texts: Object.keys(loaded.texts).length })],
    };
  },
};
