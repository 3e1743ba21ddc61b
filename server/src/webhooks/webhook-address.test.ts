import { describe, expect, it } from 'vitest';
import { ADDRESS_FORBIDDEN, isForbiddenAddress, lookupAllowed, readWebhookAddress } from './webhook-address.ts';

describe('an address', () => {
  it.each([
    ['https://bao-tin.example.vn/hook?khoa=1', 'https://bao-tin.example.vn/hook?khoa=1'],
    ['HTTP://192.168.1.20:9000/hook', 'http://192.168.1.20:9000/hook'],
    ['http://[::1]:9000/', 'http://[::1]:9000/'],
    ['https://example.vn/hook#part', 'https://example.vn/hook'],
  ])('%s is taken as %s', (text, href) => {
    expect(readWebhookAddress(text).href).toBe(href);
  });

  it.each([
    'http://ten:matkhau@example.vn/',
    'https://ten@example.vn/',
    'http://169.254.169.254/latest/meta-data/',
    'http://2852039166/',
    'http://[fe80::1]/',
    'http://[::ffff:169.254.169.254]/',
    'http://0.0.0.0:8080/',
    'ftp://example.vn/',
    'http://',
    'https://exa mple.vn/',
  ])('%s is refused', (text) => {
    expect(() => readWebhookAddress(text)).toThrow(expect.objectContaining({ code: 'request-invalid' }));
  });
});

it('lets names lead to the local network, and not to the surroundings of the machine', () => {
  for (const open of ['127.0.0.1', '10.0.0.8', '192.168.1.20', '203.0.113.7', '2001:db8::1']) {
    expect(isForbiddenAddress(open), open).toBe(false);
  }
  for (const closed of [
    ...['169.254.169.254', '100.100.100.200', '0.0.0.0', '255.255.255.255', '224.0.0.1'],
    ...['fe80::1', 'fe80::1%eth0', '::', 'ff02::1', 'fd00:ec2::254', 'fd20:ce::254', '::ffff:169.254.169.254'],
  ]) {
    expect(isForbiddenAddress(closed), closed).toBe(true);
  }
});

it.each([{ all: true }, { all: false }])('looks at what a name leads to when it connects (%j)', async (options) => {
  const lookUp = (name: string) =>
    new Promise((resolve) => lookupAllowed(name, options, (error, found) => resolve(error?.code ?? found)));
  expect(await lookUp('127.0.0.1')).toEqual(options.all ? [{ address: '127.0.0.1', family: 4 }] : '127.0.0.1');
  expect(await lookUp('169.254.169.254')).toBe(ADDRESS_FORBIDDEN);
});
