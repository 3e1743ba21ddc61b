import { expect, it } from 'vitest';
import { inBands, type NamedGroup } from './standing-bands.ts';

const group = (text: string | null, top2: number, standing: NamedGroup['standing']): NamedGroup => {
  const score = { n: 9, top2, mean: null, low: null, high: null, meanLow: null, meanHigh: null };
  const judged = { difference: null, differenceLow: null, differenceHigh: null, p: null, standing };
  return { group: text, text: text ?? 'chưa rõ', hidden: standing === null, place: 0, ...score, ...judged };
};

it('puts groups into their bands, and within a band by name, never by score', () => {
  const groups = [
    group('Ý tế', 70, 'cannot-tell'),
    group(null, 99, 'cannot-tell'),
    group('Cư trú', 0, null),
    group('Đất đai', 60, 'below'),
    group('Quầy 10', 90, 'cannot-tell'),
    group('Quầy 2', 50, 'cannot-tell'),
    group('Hộ tịch', 95, 'above'),
    group('Chứng thực', 99, 'above'),
  ];
  const names = ['Chứng thực', 'Hộ tịch', 'Quầy 2', 'Quầy 10', 'Ý tế', 'chưa rõ', 'Đất đai', 'Cư trú'];
  expect(inBands(groups).map(({ text }) => text)).toEqual(names);
  expect(inBands(groups.toReversed()).map(({ text }) => text)).toEqual(names);
});

it('keeps what has an order of its own in it', () => {
  const ages = [group('Dưới 25', 90, 'cannot-tell'), group('25–34', 80, 'cannot-tell')];
  const ordered = ages.map((one, place) => ({ ...one, place }));
  expect(inBands(ordered.toReversed()).map(({ text }) => text)).toEqual(['Dưới 25', '25–34']);
});
