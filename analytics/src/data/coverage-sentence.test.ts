import type { CoverageReply } from '@hailong/shared/contract/coverage.ts';
import { judgeCoverage } from '@hailong/shared/coverage/coverage.ts';
import quangKhe from '@hailong/shared/plan/definitions/quang-khe-2026.json' with { type: 'json' };
import type { Basis, Comparison, Plan } from '@hailong/shared/plan/plan.ts';
import { expect, test } from 'vitest';
import { createFormat } from '../format.ts';
import { wordsOf } from '../strings/words.ts';
import { coverageSentence } from './coverage-sentence.ts';

type Case = { surveyed: number; eligible: number; comparison?: Comparison | null; basis?: Basis };

function coverageOf({
  surveyed,
  eligible,
  comparison = 'more-than',
  basis = 'received-in-person',
}: Case): CoverageReply {
  const target = comparison === null ? null : { share: 0.1, comparison, basis };
  return {
    unit: 'quang-khe',
    from: '2026-01-01',
    to: '2026-01-31',
    basis,
    ...judgeCoverage({ surveyed, eligible, pending: 0 }, target),
  };
}

const plan: Plan = quangKhe as Plan;
const vi = (one: Case, of: Plan | null = plan) =>
  coverageSentence({ coverage: coverageOf(one), plan: of }, wordsOf.vi, createFormat('vi')).replaceAll('\u00a0', ' ');
const en = (one: Case) => coverageSentence({ coverage: coverageOf(one), plan }, wordsOf.en, createFormat('en'));

test('says what is missing', () => {
  const short = 'Kỳ này đã khảo sát 31/412 hồ sơ trực tiếp, 7,5 %: còn thiếu 11 hồ sơ để vượt 10 %';
  expect(vi({ surveyed: 31, eligible: 412 })).toBe(short);
  expect(en({ surveyed: 31, eligible: 412 })).toContain('11 dossiers short of passing 10%');
});

test('counts exactly ten percent as one dossier short of more than ten', () => {
  expect(vi({ surveyed: 19, eligible: 190 })).toContain('10,0 %: còn thiếu 1 hồ sơ để vượt 10 %');
  expect(en({ surveyed: 19, eligible: 190 })).toContain('10.0%: 1 dossier short of passing 10%');
});

test('counts exactly ten percent as reached where the plan says at least', () => {
  expect(vi({ surveyed: 19, eligible: 190, comparison: 'at-least' })).toContain('10,0 %: đã đạt 10 %');
});

test('shows enough decimals not to contradict itself', () => {
  expect(vi({ surveyed: 1004, eligible: 10_000 })).toContain('1.004/10.000 hồ sơ trực tiếp, 10,04 %: đã vượt 10 %');
});

test('gives no verdict without a target', () => {
  expect(vi({ surveyed: 24, eligible: 300, comparison: null })).toContain('8,0 %: kế hoạch không đặt chỉ tiêu');
});

test('does not speak of a plan where there is none', () => {
  expect(vi({ surveyed: 24, eligible: 300, comparison: null }, null)).toContain('chưa có kế hoạch cho kỳ này');
});

test('gives no share while nothing is eligible', () => {
  expect(vi({ surveyed: 0, eligible: 0 })).toBe('Kỳ này chưa có hồ sơ trực tiếp nào trong danh sách đã nhập');
});

test('says which dossiers it speaks of', () => {
  expect(vi({ surveyed: 31, eligible: 412, basis: 'returned-in-person' })).toContain('31/412 hồ sơ trả trực tiếp');
});
