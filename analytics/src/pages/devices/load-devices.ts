import type { DeviceReply, DevicesReply } from '@hailong/shared/contract/devices.ts';
import type { CountersReply } from '@hailong/shared/contract/invitations.ts';
import type { Answer, ServerClient } from '../../server-client.ts';

export type DeviceList = { devices: DeviceReply[]; counters: string[] };

/** Every tablet, however many pages they fill, and the counters one may stand at. */
export async function loadDevices(client: ServerClient): Promise<Answer<DeviceList>> {
  const devices: DeviceReply[] = [];
  let after: string | undefined;
  do {
    const page = await client.get<DevicesReply>('/devices', { after });
    if (!page.ok) return page;
    devices.push(...page.value.devices);
    after = page.value.next ?? undefined;
  } while (after !== undefined);
  const listed = await client.get<CountersReply>('/counters');
  // Without the list, the counters of the tablets are still there to choose from.
  const named = listed.ok ? listed.value.counters.map((one) => one.counter) : [];
  const counters = [...new Set([...named, ...devices.map((one) => one.counter)])];
  return { ok: true, value: { devices, counters: counters.sort(new Intl.Collator('vi', { numeric: true }).compare) } };
}
