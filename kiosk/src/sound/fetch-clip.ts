import type { ClipEntry } from '@hailong/shared/contract/kiosk.ts';

const TIMEOUT_MS = 30_000;

/** Fetches a clip of the centre. What is not this very clip, a captive portal's page say, counts as unreachable. */
export async function fetchClip(
  fetchFrom: typeof fetch,
  token: string,
  { language, name, sha256, bytes }: ClipEntry,
): Promise<Blob | 'gone' | 'unreachable'> {
  const path = `/api/v1/sounds/${encodeURIComponent(language)}/${encodeURIComponent(name)}?sha256=${sha256}`;
  try {
    const response = await fetchFrom(path, {
      headers: { authorization: `Bearer ${token}` },
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status === 404) return 'gone';
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok || !type.startsWith('audio/')) return 'unreachable';
    const content = await response.arrayBuffer();
    const whole = content.byteLength === bytes && (await isOfSum(content, sha256));
    return whole ? new Blob([content], { type }) : 'unreachable';
  } catch {
    return 'unreachable';
  }
}

/** True too where the browser has no sums to offer (a plain address): length and type must do there. */
async function isOfSum(content: ArrayBuffer, sha256: string): Promise<boolean> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (subtle === undefined) return true;
  const sum = new Uint8Array(await subtle.digest('SHA-256', content));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('') === sha256;
}
