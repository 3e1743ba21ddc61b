import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLocalDateTime } from './read-local-date-time.ts';

describe('dates of a list', () => {
  it.each([
    ['02/03/2026 08:05:09', '2026-03-02T08:05:09'],
    ['02/03/2026 08:05', '2026-03-02T08:05:00'],
    ['02/03/2026', '2026-03-02T00:00:00'],
    ['2/3/2026', '2026-03-02T00:00:00'],
    ['02-03-2026', '2026-03-02T00:00:00'],
    ['02.03.2026 8:05', '2026-03-02T08:05:00'],
    ['08:05 02/03/2026', '2026-03-02T08:05:00'],
    ['8h05 02/03/2026', '2026-03-02T08:05:00'],
    ['02/03/2026 02:05:09 PM', '2026-03-02T14:05:09'],
    ['02/03/2026 02:05 CH', '2026-03-02T14:05:00'],
    ['02/03/2026 12:05 SA', '2026-03-02T00:05:00'],
    ['02/03/2026 14:05 PM', '2026-03-02T14:05:00'],
    ['2026-03-02', '2026-03-02T00:00:00'],
    ['2026-03-02 08:05:09', '2026-03-02T08:05:09'],
    ['2026-03-02T08:05:09.123', '2026-03-02T08:05:09'],
    ['2026-03-02T08:05:09+07:00', '2026-03-02T08:05:09'],
    ['2026-03-02T18:05:09Z', '2026-03-03T01:05:09'],
    ['20260302080509', '2026-03-02T08:05:09'],
    ['20260302', '2026-03-02T00:00:00'],
    ['29/02/2028', '2028-02-29T00:00:00'],
    ['02 / 03 / 2026 8:05', '2026-03-02T08:05:00'],
    ['02\\03\\2026', '2026-03-02T00:00:00'],
    ['02–03–2026', '2026-03-02T00:00:00'],
    ['02／03／2026', '2026-03-02T00:00:00'],
    ['02/03/2026 - 08:05', '2026-03-02T08:05:00'],
    ['08:05 - 02/03/2026', '2026-03-02T08:05:00'],
    ['8g05, 02/03/2026', '2026-03-02T08:05:00'],
    ['2026/03/02 08:05', '2026-03-02T08:05:00'],
    ['2026.3.2', '2026-03-02T00:00:00'],
    ['ngày 2 tháng 3 năm 2026', '2026-03-02T00:00:00'],
    ['8 giờ 05 phút, ngày 02 tháng 03 năm 2026', '2026-03-02T08:05:00'],
    ['02/03/2026 lúc 8 giờ 05', '2026-03-02T08:05:00'],
    ['Ngày 02/03/2026'.normalize('NFD'), '2026-03-02T00:00:00'],
  ])('reads %s', (text, expected) => {
    expect(readLocalDateTime(text)).toBe(expected);
  });

  it.each([
    [46_083, '2026-03-02T00:00:00'],
    [46_083.5, '2026-03-02T12:00:00'],
    ['46083', '2026-03-02T00:00:00'],
    ['46083.25', '2026-03-02T06:00:00'],
    ['46083,25', '2026-03-02T06:00:00'],
    ['45962,375', '2025-11-01T09:00:00'],
    ['46.083,25', '2026-03-02T06:00:00'],
    ['46,083.25', '2026-03-02T06:00:00'],
    ['46 083,25', '2026-03-02T06:00:00'],
    ['46.083', '2026-03-02T00:00:00'],
  ])('reads the serial number %s', (serial, expected) => {
    expect(readLocalDateTime(serial)).toBe(expected);
  });

  it('rounds the seconds of a serial number, whose fractions never are exact', () => {
    expect(readLocalDateTime(46_083.336909722)).toBe('2026-03-02T08:05:09');
    expect(readLocalDateTime(46_083.336909721)).toBe('2026-03-02T08:05:09');
  });

  it('takes a real date cell as it is', () => {
    expect(readLocalDateTime({ date: '2026-03-02T08:05:09' })).toBe('2026-03-02T08:05:09');
  });

  it.each([null, undefined, '', '  ', '-', 'NULL', '#N/A'])('finds no date in %j', (blank) => {
    expect(readLocalDateTime(blank)).toBeNull();
  });

  it.each([
    '31/02/2026',
    '29/02/2026',
    '00/03/2026',
    '03/13/2026',
    '02/03/2026 24:00',
    '02/03/2026 08:60',
    '02/03-2026',
    '2/3/26',
    '2026-02-31T08:00:00Z',
    '02/03/0226',
    '01/01/0001 00:00:00',
    'hôm qua',
    '02/03/2026 08:05 XX',
    0,
    1,
    412,
    1e300,
    Number.NaN,
    true,
    { date: '1899-12-31T00:00:00' },
  ])('refuses %j', (value) => {
    expect(readLocalDateTime(value)).toBe('invalid');
  });

  const moments = fc.date({
    min: new Date('1990-01-01T00:00:00Z'),
    max: new Date('2100-12-31T23:59:59Z'),
    noInvalidDate: true,
  });

  it('comes back to the same second from each way of writing it', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const iso = moment.toISOString().slice(0, 19);
        const [day = '', time = ''] = iso.split('T');
        const text = `${day.split('-').reverse().join('/')} ${time}`;
        const serial = Math.floor(moment.getTime() / 1000) / 86_400 + 25_569;
        expect(readLocalDateTime(iso)).toBe(iso);
        expect(readLocalDateTime(text)).toBe(iso);
        expect(readLocalDateTime(serial)).toBe(iso);
        expect(readLocalDateTime(iso.replace(/[-T:]/g, ''))).toBe(iso);
        expect(readLocalDateTime({ date: iso })).toBe(iso);
      }),
    );
  });

  it('gives an existing date or none at all, whatever the text', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}( \d{1,2}:\d{2})?$/));
    fc.assert(
      fc.property(texts, (text) => {
        const date = readLocalDateTime(text);
        if (date !== null && date !== 'invalid') expect(new Date(`${date}Z`).toISOString().slice(0, 19)).toBe(date);
      }),
    );
  });
});
