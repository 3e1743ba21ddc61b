import { describe, expect, it } from 'vitest';
import { audioTypeOf } from './audio-type.ts';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part)));
const ebml = [0x1a, 0x45, 0xdf, 0xa3];

describe('the kind of a sound', () => {
  it.each([
    ['audio/webm', bytes(ebml, [0x9f, 0x42, 0x82, 0x84], 'webm')],
    ['audio/ogg', bytes('OggS', [0, 2])],
    ['audio/mp4', bytes([0, 0, 0, 28], 'ftypiso5')],
    ['audio/wav', bytes('RIFF', [36, 0, 0, 0], 'WAVEfmt ')],
    ['audio/mpeg', bytes('ID3', [4, 0, 0])],
    ['audio/mpeg', bytes([0xff, 0xfb, 0x90, 0x64])],
    ['audio/mpeg', bytes([0xff, 0xf3, 0x44, 0xc4])],
  ])('is %s', (type, file) => {
    expect(audioTypeOf(file)).toBe(type);
  });

  it.each([
    ['nothing', bytes()],
    ['one byte', bytes([0xff])],
    ['a page', bytes('<!doctype html><script>')],
    ['a picture', bytes([0x89], 'PNG')],
    ['a film in another box', bytes(ebml, [0x42, 0x82, 0x88], 'matroska')],
    ['a picture in a sound’s box', bytes('RIFF', [36, 0, 0, 0], 'WEBPVP8 ')],
    ['text of the other byte order', bytes([0xff, 0xfe, 0x3c, 0])],
    ['a photograph', bytes([0xff, 0xd8, 0xff, 0xe0])],
    ['another layer', bytes([0xff, 0xf1, 0x50, 0x80])],
    ['a bit rate that does not exist', bytes([0xff, 0xfb, 0xf0, 0x64])],
  ])('is unknown of %s', (_, file) => {
    expect(audioTypeOf(file)).toBeNull();
  });
});
