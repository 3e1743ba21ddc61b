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
  ])('reads %s as %s', (text, channel) => {
    expect(readChannel(text)?.channel).toBe(channel);
    expect(readChannel(text.normalize('NFD'))?.channel).toBe(channel);
  });

  it('keeps whether an online service is full or partial', () => {
    expect(readChannel('Trực tuyến toàn trình')).toEqual({ channel: 'online', onlineKind: 'full' });
    expect(readChannel('DVC trực tuyến một phần')).toEqual({ channel: 'online', onlineKind: 'partial' });
    expect(readChannel('Toàn trình')).toEqual({ channel: 'online', onlineKind: 'full' });
    expect(readChannel('Trực tuyến')).toEqual({ channel: 'online', onlineKind: null });
    expect(readChannel('Trực tiếp')).toEqual({ channel: 'in-person', onlineKind: null });
  });

  it.each(['', 'Qua Zalo', '0', '4', '12', 'Khác'])('does not know "%s"', (text) => {
    expect(readChannel(text)).toBeNull();
  });

  it('does not choose between two channels, nor read a denial as its opposite', () => {
    expect(readChannel('Trực tiếp hoặc trực tuyến')).toBeNull();
    expect(readChannel('Không nộp trực tiếp')).toBeNull();
  });
});
