import { expect, test } from 'vitest';
import { writeCsv } from './problems-csv.ts';

test('a cell that looks like a formula stays text', () => {
  for (const begins of ['=', '+', '-', '@', '\t', '\r']) {
    expect(writeCsv([[`${begins}1+1`]], ';')).toBe(`\ufeff"'${begins}1+1"\r\n`);
  }
});

test('separators, quotes and lines inside a cell stay inside it', () => {
  expect(writeCsv([['a;b', 'nói "vậy"', 'hai\ndòng']], ';')).toBe('\ufeff"a;b";"nói ""vậy""";"hai\ndòng"\r\n');
});
