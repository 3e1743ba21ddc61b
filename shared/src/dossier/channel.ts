import {
  CHANNEL_WORDS,
  COUNTER_PLACES,
  DENIAL_WORDS,
  INTAKE_WORDS,
  ONLINE_KIND_WORDS,
  TWO_SIDED_WORDS,
} from './channel-aliases.ts';
import { foldText } from './fold-text.ts';

export const channels = ['in-person', 'online', 'post'] as const;
export type Channel = (typeof channels)[number];

export type OnlineKind = 'full' | 'partial';

export interface ChannelReading {
  readonly channel: Channel;
  /** What the text says about an online dossier; null for the other channels, and where it says nothing. */
  readonly onlineKind: OnlineKind | null;
  /** "Trực tuyến tại quầy": online, entered at the centre with help. It stays online: the plan counts what was received in person. */
  readonly filedAtCounter: boolean;
}

/** KenhThucHien of the one-stop systems: 1 in person, 2 online, 3 by post. HinhThuc, the way a result is handed over, counts the same. */
const CHANNEL_NUMBER = /^0?([1-3])(?:[.,]0+)?$/;

const folded = Object.entries(CHANNEL_WORDS).map(([channel, words]) => ({
  channel: channel as Channel,
  words: words.map(foldText),
}));
const foldedKinds = Object.entries(ONLINE_KIND_WORDS).map(([kind, words]) => ({
  kind: kind as OnlineKind,
  words: words.map(foldText),
}));
const foldedDenials = DENIAL_WORDS.map(foldText);
const foldedPlaces = COUNTER_PLACES.map(foldText);
const twoSidedWords = new Set(TWO_SIDED_WORDS.map(foldText));
const CHOICE_MARK = /[/,;+&]/;
const BETWEEN_WORDS = /[\s()[\]-]+/;
const intakeWords = INTAKE_WORDS.map(foldWords);

/**
 * The channel a number, a wording or our own name for it means. Null when it names none, or more than one: a wrong channel would move a
 * dossier into or out of the share, so a guess is worse than a question.
 */
export function readChannel(text: string): ChannelReading | null {
  const ours = channels.find((channel) => channel === text.trim().toLowerCase());
  if (ours !== undefined) return { channel: ours, onlineKind: null, filedAtCounter: false };
  const number = CHANNEL_NUMBER.exec(text.trim())?.[1];
  if (number !== undefined) {
    const channel = channels[Number(number) - 1];
    return channel === undefined ? null : { channel, onlineKind: null, filedAtCounter: false };
  }
  const wording = foldText(text);
  if (foldedDenials.some((denial) => wording.startsWith(denial))) return null;
  const named = folded.filter((entry) => entry.words.some((word) => wording.includes(word)));
  const only = named.length === 1 ? named[0] : undefined;
  if (only !== undefined) {
    const onlineKind = only.channel === 'online' ? readOnlineKind(wording) : null;
    return { channel: only.channel, onlineKind, filedAtCounter: false };
  }
  if (!namesOnlineAtCounter(text, wording)) return null;
  return { channel: 'online', onlineKind: readOnlineKind(wording), filedAtCounter: true };
}

/** The word for online and a place of the centre, as one thing: neither a choice of two nor the way of the result. */
function namesOnlineAtCounter(text: string, wording: string): boolean {
  const rest = foldedPlaces.reduce((left, place) => left.replaceAll(place, ''), wording);
  const named = folded.filter((entry) => entry.words.some((word) => rest.includes(word)));
  if (rest === wording || named.length !== 1 || named[0]?.channel !== 'online') return false;
  const words = intakeWords.reduce((left, intake) => left.replaceAll(intake, ''), foldWords(text)).split(' ');
  return !CHOICE_MARK.test(text) && !words.some((word) => twoSidedWords.has(word));
}

/** Folded word by word: run together, `khoa cũ` would contain `hoặc`. */
function foldWords(text: string): string {
  return text.split(BETWEEN_WORDS).map(foldText).join(' ');
}

function readOnlineKind(wording: string): OnlineKind | null {
  const named = foldedKinds.filter((entry) => entry.words.some((word) => wording.includes(word)));
  return named.length === 1 ? (named[0]?.kind ?? null) : null;
}
