import type { DossierReply } from '@hailong/shared/contract/dossiers.ts';
import { expect, test } from 'vitest';
import { decideEnter } from './decide-enter.ts';

const dossier: DossierReply = {
  code: 'H36.99.01-261008-0975',
  field: 'Hộ tịch',
  procedure: null,
  channel: 'in-person',
  status: null,
  receivedOn: '2026-10-08',
  returnedOn: null,
  surveyed: false,
};
const bare = { question: null, settled: false, found: 0, chosen: null };
const ending = { kind: 'ending', ending: '975' } as const;

test('a whole code is looked up at once', () => {
  expect(decideEnter({ kind: 'code', code: dossier.code }, bare)).toEqual({ kind: 'look-up', code: dossier.code });
});

test('what is not on the screen yet is shown, not returned', () => {
  expect(decideEnter(ending, { ...bare, found: 1, chosen: dossier })).toEqual({ kind: 'show-matches' });
});

test('of what is on the screen, the chosen one is taken', () => {
  expect(decideEnter(ending, { ...bare, settled: true, found: 3, chosen: dossier })).toEqual({
    kind: 'chosen',
    dossier,
  });
  expect(decideEnter(ending, { ...bare, settled: true, found: 3 })).toEqual({ kind: 'hint', hint: 'choose' });
  expect(decideEnter(ending, { ...bare, settled: true })).toEqual({ kind: 'hint', hint: 'none-found' });
});

test('a question that stands is what Enter answers', () => {
  const question = { doubt: 'unlisted', code: 'X-1', dossier: null } as const;
  expect(decideEnter(ending, { ...bare, question })).toEqual({ kind: 'confirmed', code: 'X-1' });
});

test('too little says what is missing', () => {
  for (const kind of ['nothing', 'too-short', 'no-code'] as const) {
    expect(decideEnter({ kind }, bare)).toEqual({ kind: 'hint', hint: kind });
  }
});
