import { describe, expect, it } from 'vitest';
import { readChannel } from './channel.ts';

describe('intake and result channels', () => {
  it.each([
    ['1', 'in-person'],
    ['2', 'online'],
    ['3', 'post'],
    ['01', 'in-person'],
    ['2.0', 'online'],
    ['Trực tiếp', 'in-person'],
    ['nộp trực tiếp', 'in-person'],
    ['TRỰC TIẾP', 'in-person'],
    ['Truc tiep', 'in-person'],
    ['Nhận trực tiếp tại quầy', 'in-person'],
    ['1 - Trực tiếp', 'in-person'],
    ['Trực tuyến', 'online'],
    ['Qua mạng', 'online'],
    ['Dịch vụ công trực tuyến', 'online'],
    ['Bưu chính', 'post'],
    ['BCCI', 'post'],
    ['Qua dịch vụ bưu chính công ích', 'post'],
    ['Bưu điện', 'post'],
    ['1,0', 'in-person'],
    ['in-person', 'in-person'],
    ['post', 'post'],
    ['Nộp tại UBND xã', 'in-person'],
  ])('reads %s as %s', (text, channel) => {
    expect(readChannel(text)?.channel).toBe(channel);
    expect(readChannel(text.normalize('NFD'))?.channel).toBe(channel);
  });

  it('keeps whether an online service is full or partial', () => {
    expect(readChannel('Trực tuyến toàn trình')).toEqual({
      channel: 'online',
      onlineKind: 'full',
      filedAtCounter: false,
    });
    expect(readChannel('DVC trực tuyến một phần')).toEqual({
      channel: 'online',
      onlineKind: 'partial',
      filedAtCounter: false,
    });
    expect(readChannel('Toàn trình')).toEqual({ channel: 'online', onlineKind: 'full', filedAtCounter: false });
    expect(readChannel('Trực tuyến')).toEqual({ channel: 'online', onlineKind: null, filedAtCounter: false });
    expect(readChannel('Trực tiếp')).toEqual({ channel: 'in-person', onlineKind: null, filedAtCounter: false });
  });

  it.each(['', 'Qua Zalo', '0', '4', '12', 'Khác'])('does not know "%s"', (text) => {
    expect(readChannel(text)).toBeNull();
  });

  it.each([
    'Trực tuyến tại quầy',
    'Trực tuyến (hỗ trợ tại Trung tâm)',
    'Nộp trực tuyến tại bộ phận một cửa',
    'Tại quầy (hỗ trợ nộp trực tuyến)',
    'Tiếp nhận trực tuyến tại Trung tâm',
    'Dịch vụ công trực tuyến - tại UBND xã',
    'TRUC TUYEN TAI QUAY',
  ])('reads "%s" as online, entered at the counter', (text) => {
    for (const written of [text, text.normalize('NFD')]) {
      expect(readChannel(written)).toEqual({ channel: 'online', onlineKind: null, filedAtCounter: true });
    }
  });

  it('keeps what an online service filed at the counter is, and that others were not', () => {
    expect(readChannel('Trực tuyến một phần tại quầy')).toMatchObject({ onlineKind: 'partial', filedAtCounter: true });
    expect(readChannel('Trực tiếp tại quầy')).toMatchObject({ channel: 'in-person', filedAtCounter: false });
  });

  it.each([
    'Trực tuyến hoặc tại quầy',
    'Trực tuyến/tại quầy',
    'Trực tuyến, nhận kết quả tại quầy',
    'Trực tuyến nhận tại quầy',
    'Trực tuyến (không tại quầy)',
    'Trực tiếp trực tuyến tại quầy',
    'Bưu chính, trực tuyến tại quầy',
  ])('asks about "%s" rather than guessing', (text) => {
    expect(readChannel(text)).toBeNull();
  });

  it('does not choose between two channels, nor read a denial as its opposite', () => {
    expect(readChannel('Trực tiếp hoặc trực tuyến')).toBeNull();
    expect(readChannel('Không nộp trực tiếp')).toBeNull();
  });
});
