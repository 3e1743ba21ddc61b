import { describe, expect, it } from 'vitest';
import type { Cell } from './cell.ts';
import type { OurColumn } from './list-reading.ts';
import { readRow } from './read-row.ts';

const sound: Partial<Record<OurColumn, Cell>> = {
  code: 'H36.99.01-260302-0001',
  receivedAt: '02/03/2026 08:00',
  channel: 'Trực tiếp',
};
const read = (changes: Partial<Record<OurColumn, Cell>>) => {
  const cells = { ...sound, ...changes };
  return readRow(7, (column) => cells[column] ?? null);
};

describe('reading one dossier', () => {
  it('takes everything the row says', () => {
    const all = read({
      procedure: 'Đăng ký  khai sinh',
      field: 'Hộ tịch',
      dueAt: '03/03/2026',
      finishedAt: 46_084,
      returnedAt: { date: '2026-03-04T09:00:00' },
      channel: 'Trực tuyến toàn trình',
      resultChannel: 'Nhận trực tiếp tại quầy',
      status: 10,
    });
    expect(all).toEqual({
      problems: [],
      dossier: {
        row: 7,
        code: 'H36.99.01-260302-0001',
        rawCode: 'H36.99.01-260302-0001',
        procedure: 'Đăng ký khai sinh',
        field: 'Hộ tịch',
        channel: 'online',
        onlineKind: 'full',
        filedAtCounter: false,
        resultChannel: 'in-person',
        status: 'returned',
        receivedAt: '2026-03-02T08:00:00',
        dueAt: '2026-03-03T00:00:00',
        finishedAt: '2026-03-03T00:00:00',
        returnedAt: '2026-03-04T09:00:00',
      },
    });
  });

  it.each<[string, Partial<Record<OurColumn, Cell>>, string, string]>([
    ['has no code', { code: ' ' }, 'dossier-code-missing', ''],
    ['has a code too long to store', { code: '1'.repeat(101) }, 'dossier-code-too-long', '101'],
    ['has no date of receipt', { receivedAt: null }, 'received-date-missing', 'H36.99.01-260302-0001'],
    ['has an impossible date', { dueAt: '31/02/2026' }, 'date-invalid', 'dueAt: 31/02/2026'],
    ['has no channel', { channel: '' }, 'channel-missing', 'H36.99.01-260302-0001'],
    ['has an unknown channel', { channel: 'Qua Zalo' }, 'channel-unknown', 'Qua Zalo'],
    [
      'was returned before it was received',
      { returnedAt: '01/03/2026 09:00' },
      'returned-before-received',
      '2026-03-01T09:00:00 < 2026-03-02T08:00:00',
    ],
  ])('refuses a row that %s', (_, changes, code, detail) => {
    expect(read(changes)).toEqual({ dossier: null, problems: [{ row: 7, code, severity: 'refused', detail }] });
  });

  it.each<[string, Partial<Record<OurColumn, Cell>>, string, string]>([
    ['a code of another shape', { code: 'hs-123/2026' }, 'dossier-code-unusual', 'HS-123/2026'],
    ['an unknown status', { status: 'Chuyển tiếp' }, 'status-unknown', 'Chuyển tiếp'],
    ['an unknown result channel', { resultChannel: 'Qua Zalo' }, 'result-channel-unknown', 'Qua Zalo'],
  ])('takes a row with %s, and warns', (_, changes, code, detail) => {
    const { dossier, problems } = read(changes);
    expect(dossier?.row).toBe(7);
    expect(problems).toEqual([{ row: 7, code, severity: 'warning', detail }]);
  });

  it('keeps the code as the list writes it beside the comparable one', () => {
    const { dossier, problems } = read({ code: '  h36.99.01–260302–0001 ' });
    expect(dossier).toMatchObject({ code: 'H36.99.01-260302-0001', rawCode: '  h36.99.01–260302–0001 ' });
    expect(problems).toEqual([]);
  });

  it('takes a dossier handed over on its own day when the list has no times', () => {
    expect(read({ returnedAt: '02/03/2026' }).dossier?.returnedAt).toBe('2026-03-02T00:00:00');
    expect(read({ returnedAt: '01/03/2026' }).dossier).toBeNull();
  });

  it('points at a date whose day and month a spreadsheet changed over, as the code shows', () => {
    const code = 'H36.99.01-260205-0001';
    const { dossier, problems } = read({ code, receivedAt: { date: '2026-05-02T09:00:00' } });
    expect(dossier?.receivedAt).toBe('2026-05-02T09:00:00');
    const warning = { code: 'received-date-changed-over', severity: 'warning', detail: `2026-05-02 ≠ ${code}` };
    expect(problems).toMatchObject([warning]);
    for (const receivedAt of ['05/02/2026', '06/02/2026', '02/05/2025']) {
      expect(read({ code, receivedAt }).problems).toEqual([]);
    }
    expect(read({ code: 'H36.99.01-260505-0001', receivedAt: '05/05/2026' }).problems).toEqual([]);
  });

  it('repeats no phone number, identity number or name of a shifted row', () => {
    const shifted = [
      read({ receivedAt: '0912345678' }),
      read({ receivedAt: 'Nguyễn Văn An' }),
      read({ receivedAt: 'Nguyễn Văn An'.normalize('NFD') }),
      read({ channel: '068180082463' }),
      read({ status: '0912 345 678' }),
      read({ code: 'Nguyễn Văn An', receivedAt: null }),
      read({ code: 'Nguyễn Văn An' }),
    ];
    const details = shifted.flatMap(({ problems }) => problems.map(({ detail }) => detail)).join('|');
    expect(details).not.toMatch(/\d{6}|An|Nguy|AN/);
  });
});
