import type { DossierImportReport } from '@hailong/shared/contract/dossiers.ts';
import { ourColumns, rowProblemSeverities } from '@hailong/shared/dossier/list-reading.ts';
import type { DossiersSpeech } from './dossiers-speech.ts';

export type ShownProblem = DossierImportReport['problems'][number];
export type ProblemGroup = {
  code: string;
  severity: ShownProblem['severity'];
  count: number;
  /** Those that are shown; `count` has them all. */
  rows: readonly ShownProblem[];
};

const order = Object.keys(rowProblemSeverities);

/** Problems by kind: refused rows first, in the order of the catalogue. Of all of them the first `most` are shown. */
export function groupProblems(problems: readonly ShownProblem[], most: number): ProblemGroup[] {
  const kinds = new Map<string, ShownProblem[]>();
  for (const one of problems) {
    const key = `${one.severity} ${one.code}`;
    const kind = kinds.get(key);
    if (kind === undefined) kinds.set(key, [one]);
    else kind.push(one);
  }
  const rank = ({ severity, code }: ShownProblem) => (severity === 'refused' ? 0 : order.length + 1) + rankOf(code);
  const sorted = [...kinds.values()].sort(([a], [b]) => (a && b ? rank(a) - rank(b) : 0));
  let left = most;
  return sorted.flatMap((all) => {
    const [first] = all;
    if (first === undefined) return [];
    const rows = all.slice(0, left);
    left -= rows.length;
    return [{ code: first.code, severity: first.severity, count: all.length, rows }];
  });
}

function rankOf(code: string): number {
  const place = order.indexOf(code);
  return place < 0 ? order.length : place;
}

/** The value at fault, as people write it; `detail` is written for programs. */
export function writtenDetail({ code, detail }: ShownProblem, { words, moment }: DossiersSpeech): string {
  if (code === 'date-invalid') {
    const [column = '', value = ''] = splitOnce(detail, ': ');
    const ours = ourColumns.find((one) => one === column);
    return ours === undefined ? detail : `${words.columns[ours]}: ${value}`;
  }
  if (code === 'returned-before-received') {
    const [returned = '', received] = splitOnce(detail, ' < ');
    return received === undefined ? detail : words.problems.returnedBefore(moment(returned), moment(received));
  }
  if (code === 'dossier-repeated') return words.problems.repeated(detail.replace(/^row /, ''));
  if (code === 'dossier-code-too-long') return words.problems.characters(detail);
  return detail;
}

function splitOnce(text: string, mark: string): string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}

/** What is wrong and how to mend it. A server newer than this page may know kinds that it does not. */
export function wordsOfProblem(code: string, { words }: DossiersSpeech): { what: string; mend: string } {
  const known: Readonly<Record<string, { what: string; mend: string }>> = words.problems.codes;
  return known[code] ?? words.problems.other;
}
