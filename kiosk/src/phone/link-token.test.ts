import { expect, test } from 'vitest';
import { linkName, takeLinkToken } from './link-token.ts';

const token = 'link.quang-khe.0b5cf3a1-6f1e-4f6e-9a53-0d2e3a7c4b11.abcdefghijklmnopqrstuvwxyz012345';

/** A tab that shows an address. `keeps`: whether the browser lets it remember anything. */
function tab({ keeps = true } = {}) {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
  const location = { hash: '', pathname: '/kiosk/' };
  return {
    location,
    open: (hash: string) => {
      location.hash = hash;
      const history = {
        replaceState: (_state: unknown, _title: string, address?: string | URL | null) => {
          location.hash = '';
          location.pathname = String(address);
        },
      };
      const refused = () => {
        throw new Error('storage is off');
      };
      return takeLinkToken({ location, history, tab: keeps ? () => storage : refused });
    },
  };
}

test('the link leaves the address and survives a reload of the tab', () => {
  const { open, location } = tab();
  expect(open(`#link=${token}`)).toBe(token);
  expect(location).toEqual({ hash: '', pathname: '/kiosk/' });
  expect(open('')).toBe(token);
});

test('a browser that keeps nothing opens the link all the same', () => {
  const { open, location } = tab({ keeps: false });
  expect(open(`#link=${token}`)).toBe(token);
  expect(location.hash).toBe('');
  expect(open('')).toBeNull();
});

test('without a link the tablet opens, and a pairing code makes a tablet of the tab again', () => {
  const { open } = tab();
  expect(open('')).toBeNull();
  open(`#link=${token}`);
  expect(open('#pair=123456')).toBeNull();
  expect(open('')).toBeNull();
});

test('a link that was cut off is a link all the same: it is said that it is wrong', () => {
  expect(tab().open('#link=')).toBe('');
});

test('what is kept on the phone is named without the secret', () => {
  expect(linkName(token)).toBe('link.quang-khe.0b5cf3a1-6f1e-4f6e-9a53-0d2e3a7c4b11');
});
