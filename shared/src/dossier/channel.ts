import { CHANNEL_WORDS, DENIAL_WORDS, ONLINE_KIND_WORDS } from './channel-aliases.ts';
import { foldText } from './fold-text.ts';

export const channels = ['in-person', 'online', 'post'] as const;
export type Channel = (typeof channels)[number];

export type OnlineKind = 'full' | 'partial';

export interface ChannelReading {
  readonly channel: Channel;
  /** What the text says about an online dossier; null for the other channels, and where it says nothing. */
  readonly onlineKind: OnlineKind | null;
}

/** KenhThucHien of the one-stop systems: 1 in person, 2 online, 3 by post. HinhThuc, the way a result is handed over, counts the same. */
const CHANNEL_NUMBER = /^0?([1-3])(?:\.0+)?$/;

const folded = Object.entries(CHANNEL_WORDS).map(([channel, words]) => ({
  channel: channel as Channel,
  words: words.map(foldText),
}));
const foldedKinds = Object.entries(ONLINE_KIND_WORDS).map(([kind, words]) => ({
  kind: kind as OnlineKind,
  words: words.map(foldText),
}));
const foldedDenials = DENIAL_WORDS.map(foldText);

/**
 * The channel a number or wording names. Null when it names none, or more than one: a wrong channel would move a
 * dossier into or out of the share, so a guess is worse than a question.
 */
export function readChannel(text: string): ChannelReading | null {
  const number = CHANNEL_NUMBER.exec(text.trim())?.[1];
  if (number !== undefined) {
    const channel = channels[Number(number) - 1];
    return channel === undefined ? null : { channel, onlineKind: null };
  }
  const wording = foldText(text);
  if (foldedDenials.some((denial) => wording.startsWith(denial))) return null;
  const named = folded.filter((entry) => entry.words.some((word) => wording.includes(word)));
  const only = named.length === 1 ? named[0] : undefined;
  if (only === undefined) return null;
  return { channel: only.channel, onlineKind: only.channel === 'online' ? readOnlineKind(wording) : null };
}

function readOnlineKind(wording: string): OnlineKind | null {
  const named = foldedKinds.filter((entry) => entry.words.some((word) => wording.includes(word)));
  return named.length === 1 ? (named[0]?.kind ?? null) : null;
}
