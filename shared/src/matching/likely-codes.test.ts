import { describe, expect, it } from 'vitest';
import { likelyCodes } from './likely-codes.ts';

const listed = (code: string, receivedOn = '2026-01-10', returnedOn: string | null = null) => ({
  code: `H36.99.01-${code}`,
  receivedOn,
  returnedOn,
});
const typed = (code: string) => ({ code: `H36.99.01-${code}`, surveyedOn: '2026-02-10' });
const codes = (found: { code: string; distance: number }[]) =>
  found.map(({ code, distance }) => `${code.slice('H36.99.01-'.length)} (${distance})`);

describe('the dossiers that somebody may have meant', () => {
  it('are at most two slips away, nearest first', () => {
    // 0021 is one slip from 0011 (a wrong digit), 0099 two.
    const all = ['260110-0099', '260111-0012', '260110-0012', '260110-0021', '260222-0011', '260111-0031'].map((code) =>
      listed(code),
    );
    expect(codes(likelyCodes(typed('260110-0011'), all))).toEqual([
      '260110-0012 (1)',
      '260110-0021 (1)',
      '260110-0099 (2)',
      '260111-0012 (2)',
      '260111-0031 (2)',
    ]);
    expect(likelyCodes(typed('260110-5678'), all)).toEqual([]);
  });

  it('and of equally near ones the one that was handed over nearest to the survey comes first', () => {
    const all = [
      listed('260110-0012', '2026-01-10'),
      listed('260110-0013', '2026-01-10', '2026-02-11'),
      listed('260110-0014', '2026-02-05'),
    ];
    expect(codes(likelyCodes(typed('260110-0011'), all))).toEqual([
      '260110-0013 (1)',
      '260110-0014 (1)',
      '260110-0012 (1)',
    ]);
  });

  it('are five at most, always the same ones', () => {
    const all = Array.from({ length: 9 }, (_, digit) => listed(`260110-001${digit}`));
    const found = codes(likelyCodes(typed('260110-0019'), all));
    expect(found).toHaveLength(5);
    expect(codes(likelyCodes(typed('260110-0019'), [...all].reverse()))).toEqual(found);
  });

  it('are found however the code was written', () => {
    const survey = { code: ' h36.99.01–260110–0011 ', surveyedOn: '2026-02-10' };
    expect(codes(likelyCodes(survey, [listed('260110-0012')]))).toEqual(['260110-0012 (1)']);
  });

  it('are none for a code that is none', () => {
    expect(likelyCodes({ code: ' \u200b', surveyedOn: '2026-02-10' }, [listed('260110-0012')])).toEqual([]);
  });
});
