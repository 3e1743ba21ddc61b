import { useEffect, useRef, useState } from 'preact/hooks';
import type { Clock } from '../clock.ts';
import type { SessionEvent } from '../session/session.ts';
import { type LinkRefusal, type PhoneClient, type PhoneSurvey, readPhoneSurvey, readRefusal } from './phone-client.ts';
import type { PhoneDelivery } from './phone-delivery.ts';

/** `sent-before`: answers of an earlier page were still on the phone, and the server has them now. */
export type Opening =
  | { kind: 'opening' }
  | { kind: 'unreachable' }
  | { kind: 'refused'; refusal: LinkRefusal }
  | { kind: 'sent-before' }
  | { kind: 'open'; survey: PhoneSurvey };

type OpeningWorld = {
  clock: Clock;
  client: PhoneClient;
  delivery: PhoneDelivery;
  dispatch(event: SessionEvent): void;
};

const AGAIN_MS = 5_000;

/** Sends what an earlier page left behind, else asks the server for the survey until it answers. */
export function useOpening({ clock, client, delivery, dispatch }: OpeningWorld): { opening: Opening; again(): void } {
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' });
  const asking = useRef(false);
  const cancel = useRef(() => {});

  const ask = async () => {
    if (asking.current) return;
    cancel.current();
    asking.current = true;
    const reply = await client.survey();
    asking.current = false;
    const refusal = readRefusal(reply);
    const survey = readPhoneSurvey(reply);
    if (refusal !== null) return setOpening({ kind: 'refused', refusal });
    if (survey !== null) return setOpening({ kind: 'open', survey });
    setOpening({ kind: 'unreachable' });
    cancel.current = clock.after(AGAIN_MS, () => void ask());
  };
  const begin = async () => {
    const left = await delivery.left();
    if (left === null) return ask();
    dispatch({ type: 'language-chosen', language: left.language });
    const end = await delivery.send(left);
    // A survey that was broken off leaves the link to be used.
    if (end === 'stored' && left.outcome === 'partial') return ask();
    if (end === 'stored') setOpening({ kind: 'sent-before' });
  };
  const isWaiting = opening.kind === 'unreachable';
  useEffect(() => void begin(), []);
  useEffect(() => {
    const back = () => {
      delivery.retry();
      if (isWaiting) void ask();
    };
    addEventListener('online', back);
    return () => removeEventListener('online', back);
  }, [isWaiting]);
  return { opening, again: () => void ask() };
}
