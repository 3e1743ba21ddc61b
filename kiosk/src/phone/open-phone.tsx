import { render } from 'preact';
import type { Clock } from '../clock.ts';
import { createSound, SoundContext } from '../sound/sound.ts';
import { linkName } from './link-token.ts';
import { PhoneApp } from './phone-app.tsx';
import { createPhoneClient } from './phone-client.ts';
import { createPhoneDelivery } from './phone-delivery.ts';
import { createIdbWaitingSurveys } from './waiting-survey.ts';
import './phone.css';

type PhoneWorld = { clock: Clock; newId(): string };

/** Opens the survey of a link in place of the tablet's app. Loaded only where a link was followed. */
export function openPhone(root: Element, token: string, { clock, newId }: PhoneWorld): void {
  const random = () => Math.random();
  const client = createPhoneClient((input, init) => fetch(input, init), token);
  const waiting = createIdbWaitingSurveys();
  const delivery = createPhoneDelivery({ clock, client, waiting, link: linkName(token), random });
  // With the clips that the app ships; what a centre recorded is on its tablets.
  const sound = createSound(async () => {
    const { createBrowserReader } = await import('../sound/browser-reader.ts');
    return createBrowserReader({ clock, findClip: async () => null, folder: `${import.meta.env.BASE_URL}sound/` });
  });
  render(
    <SoundContext.Provider value={sound}>
      <PhoneApp clock={clock} client={client} delivery={delivery} newId={newId} random={random} />
    </SoundContext.Provider>,
    root,
  );
  // Another link followed in the same tab changes no more than the hash.
  addEventListener('hashchange', () => location.reload());
}
