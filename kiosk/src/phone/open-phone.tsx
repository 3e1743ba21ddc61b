import { render } from 'preact';
import type { Clock } from '../clock.ts';
import { createSound, SoundContext } from '../sound/sound.ts';
import { forgetLink, linkName } from './link-token.ts';
import { PhoneApp } from './phone-app.tsx';
import { createPhoneClient } from './phone-client.ts';
import { createPhoneDelivery } from './phone-delivery.ts';
import { createIdbWaitingSurveys } from './waiting-survey.ts';
import './phone.css';

type PhoneWorld = {
  clock: Clock;
  newId(): string;
  /** Whether this is no phone but a paired tablet, before which the next citizen will stand. */
  isTablet(): Promise<boolean>;
};

/** Opens the survey of a link in place of the tablet's app. Loaded only where a link was followed. */
export function openPhone(root: Element, token: string, { clock, newId, isTablet }: PhoneWorld): void {
  const random = () => Math.random();
  const client = createPhoneClient((input, init) => fetch(input, init), token);
  const waiting = createIdbWaitingSurveys();
  const delivery = createPhoneDelivery({ clock, client, waiting, link: linkName(token), random });
  // With the clips that the app ships; what a centre recorded is on its tablets.
  const sound = createSound(async () => {
    const { createBrowserReader } = await import('../sound/browser-reader.ts');
    return createBrowserReader({ clock, findClip: async () => null, folder: `${import.meta.env.BASE_URL}sound/` });
  });
  const giveBack = () => {
    forgetLink(() => sessionStorage);
    location.reload();
  };
  render(
    <SoundContext.Provider value={sound}>
      <PhoneApp {...{ clock, client, delivery, newId, random, isTablet, giveBack }} />
    </SoundContext.Provider>,
    root,
  );
  // Another link followed in the same tab changes no more than the hash.
  addEventListener('hashchange', () => location.reload());
}
