/** What came back from the server, or that nothing did (no network, time out, reply cut short). */
export type Reply = { kind: 'answered'; status: number; body: unknown; etag: string | null } | { kind: 'unreachable' };

/** True when the server itself says that this tablet's token is no longer good; a proxy's 401 says no such thing. */
export function saysSignedOut(reply: Reply): boolean {
  return reply.kind === 'answered' && reply.status === 401 && signedOutCodes.has(problemCode(reply.body));
}

const signedOutCodes = new Set(['device-revoked', 'device-unknown', 'token-unknown', 'sign-in-required']);

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function problemCode(body: unknown): string {
  return isRecord(body) && typeof body.code === 'string' ? body.code : '';
}
