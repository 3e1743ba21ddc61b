import { expect, test } from 'vitest';
import { writeCsv } from './write-csv.ts';

test('a cell that looks like a formula stays text', () => {
  for (const begins of ['=', '+', '-', '@', '\t', '\r']) {
    expect(writeCsv([[`${begins}1+1`]], ';')).toBe(`\ufeff"'${begins}1+1"\r\n`);
  }
});

test('separators, quotes and lines inside a cell stay inside it', () => {
  expect(writeCsv([['a;b', 'nói "vậy"', 'hai\ndòng']], ';')).toBe('\ufeff"a;b";"nói ""vậy""";"hai\ndòng"\r\n');
});

test('a number below zero stays a number', () => {
  expect(writeCsv([['-3,25', '-12', '-3,2+1']], ';')).toBe('\ufeff"-3,25";"-12";"\'-3,2+1"\r\n');
});
