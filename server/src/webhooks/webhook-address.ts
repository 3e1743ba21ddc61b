import { type LookupAddress, lookup as resolveName } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { problem } from '@hailong/shared/problem.ts';

/**
 * Addresses of the machine's own surroundings, where clouds keep the credentials of their machines, and addresses of
 * nobody in particular. Others of the local network stay open: that is where a commune's receiver may stand.
 */
const forbidden = new BlockList();
forbidden.addSubnet('169.254.0.0', 16, 'ipv4');
forbidden.addSubnet('0.0.0.0', 8, 'ipv4');
forbidden.addSubnet('224.0.0.0', 3, 'ipv4');
forbidden.addSubnet('fe80::', 10, 'ipv6');
forbidden.addSubnet('ff00::', 8, 'ipv6');
forbidden.addAddress('::', 'ipv6');
forbidden.addAddress('fd00:ec2::254', 'ipv6');
forbidden.addAddress('fd20:ce::254', 'ipv6');
forbidden.addAddress('100.100.100.200', 'ipv4');

export const ADDRESS_FORBIDDEN = 'address-forbidden';

export function isForbiddenAddress(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && forbidden.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

/**
 * The address as it is stored and asked.
 * @throws problem `request-invalid` for one with a name and password in it, which would be shown and logged, and for
 * places that are never a receiver
 */
export function readWebhookAddress(text: string): URL {
  if (!URL.canParse(text)) throw problem('request-invalid', 'url');
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw problem('request-invalid', 'url: http, https');
  if (url.username !== '' || url.password !== '') throw problem('request-invalid', 'url: user:password@');
  if (isForbiddenAddress(hostOf(url))) throw problem('request-invalid', `url: ${url.hostname}`);
  url.hash = '';
  return url;
}

/** Without the brackets of an IPv6 address. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/** Looks a name up and refuses what it leads to at the moment of connecting: names change after they were checked. */
export const lookupAllowed: LookupFunction = (hostname, options, callback) => {
  resolveName(hostname, options, (error, found: string | LookupAddress[], family) => {
    const addresses = Array.isArray(found) ? found.map(({ address }) => address) : [found];
    const refused = error === null && addresses.some(isForbiddenAddress);
    callback(refused ? Object.assign(new Error(hostname), { code: ADDRESS_FORBIDDEN }) : error, found, family);
  });
};
