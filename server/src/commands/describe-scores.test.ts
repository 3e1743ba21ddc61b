import type { ScoresReply } from '@hailong/shared/contract/scores.ts';
import { type Answers, packLevels } from '@hailong/shared/questionnaire/answers.ts';
import { questionnaireOfForm } from '@hailong/shared/questionnaire/catalogue.ts';
import type { Form } from '@hailong/shared/questionnaire/form.ts';
import { summariseBallots } from '@hailong/shared/scoring/summarise-ballots.ts';
import { tallyBallots } from '@hailong/shared/scoring/tally-ballots.ts';
import { describe, expect, it } from 'vitest';
import { describeScores } from './format-figures.ts';

const period = { unit: 'quang-khe', from: '2026-01-01', to: '2026-01-31', population: null };

function linesOf(ballots: readonly (readonly [Form, Answers])[]): string[] {
  const raw = ballots.map(([form, answers], index) => {
    const questionnaire = questionnaireOfForm[form];
    return { questionnaire, mode: index === 0 ? 'assisted' : 'self', levels: packLevels(questionnaire, answers) };
  });
  const reply: ScoresReply = {
    ...period,
    questionnaire: 'sipas-service',
    version: 1,
    excluded: 0,
    lead: 'top2',
    target: 86,
    ...summariseBallots(tallyBallots(raw), null),
  };
  return describeScores(reply);
}

describe('scores as the command prints them', () => {
  it('say which forms, and keep what was asked directly apart from the criteria', () => {
    const lines = linesOf([
      ['full', { 'access-signage': 5 }],
      ['rotating', { whole: 2, 'access-signage': 1 }],
      ['short', { whole: 4, 'whole-result': 5 }],
    ]);
    expect(lines).toContain('Mẫu phiếu: đầy đủ 1, ngắn 1, luân phiên 1.');
    expect(lines).toContain('Cách trả lời: tự làm 2, có người giúp 1, qua điện thoại 0.');
    const criteria = lines.indexOf('Theo tiêu chí:');
    const direct = lines.findIndex((line) => line.startsWith('Hỏi trực tiếp, 2 phiếu'));
    expect(lines[criteria + 1]).toMatch(/^Chung: 50,0 % .* n = 2$/);
    expect(direct).toBeGreaterThan(criteria);
    expect(lines[direct + 1]).toMatch(/^Đánh giá chung: 50,0 % .* n = 2$/);
    expect(lines.slice(direct).join('\n')).toMatch(/D\. Kết quả cung ứng dịch vụ: 100,0 % .* n = 1/);
    expect(lines.filter((line) => line.includes('Theo tiêu chí') && line.includes('Hỏi trực tiếp'))).toEqual([]);
  });

  it('of the full form alone name no direct question', () => {
    expect(linesOf([['full', { 'access-signage': 5 }]]).join('\n')).not.toContain('Hỏi trực tiếp');
  });

  it('of the short form alone leave the criteria without a score', () => {
    const lines = linesOf([['short', { whole: 4 }]]);
    expect(lines[lines.indexOf('Theo tiêu chí:') + 1]).toBe('Chung: chưa có');
  });
});
