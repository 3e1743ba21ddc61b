import { describe, expect, it } from 'vitest';
import { dossierStatuses, readStatus } from './status.ts';

const words = [
  'Mới đăng ký',
  'Được tiếp nhận',
  'Không được tiếp nhận',
  'Đang xử lý',
  'Yêu cầu bổ sung',
  'Yêu cầu nghĩa vụ tài chính',
  'Công dân rút',
  'Dừng xử lý',
  'Đã xử lý xong',
  'Đã trả kết quả',
];

describe('statuses', () => {
  it.each(dossierStatuses.map((status, index) => [index + 1, words[index] ?? '', status] as const))(
    'reads %i and "%s" as %s',
    (number, word, status) => {
      expect(readStatus(String(number))).toBe(status);
      expect(readStatus(`${number},0`)).toBe(status);
      expect(readStatus(status)).toBe(status);
      expect(readStatus(word)).toBe(status);
      expect(readStatus(word.toUpperCase().normalize('NFD'))).toBe(status);
      expect(readStatus(`${word} (đúng hạn)`)).toBe(status);
    },
  );

  it('reads without accents', () => {
    expect(readStatus('da tra ket qua')).toBe('returned');
  });

  it.each(['', '0', '11', 'Đã trả lại', 'Chuyển phòng chuyên môn'])('does not know "%s"', (text) => {
    expect(readStatus(text)).toBeNull();
  });
});
