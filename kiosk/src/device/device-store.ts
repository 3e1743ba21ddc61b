import type { KioskConfiguration } from '@hailong/shared/contract/kiosk.ts';
import type { PairingReply } from '@hailong/shared/contract/pairing.ts';
import type { Database } from './database.ts';

export type StoredConfiguration = { etag: string | null; configuration: KioskConfiguration };
export type DeviceRecord = { pairing: PairingReply | null; configuration: StoredConfiguration | null };

/** What the tablet knows about itself, kept so that it opens without a network. Promises reject on a fault. */
export type DeviceStore = {
  load(): Promise<DeviceRecord>;
  keepPairing(pairing: PairingReply): Promise<void>;
  keepConfiguration(stored: StoredConfiguration): Promise<void>;
};

export function createIdbDeviceStore(database: Database): DeviceStore {
  const put = async (name: keyof DeviceRecord, value: unknown) => {
    const transaction = (await database()).transaction('device', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.put(value, name), transaction.done]);
  };
  return {
    async load() {
      const store = (await database()).transaction('device').store;
      const [pairing, configuration] = await Promise.all([store.get('pairing'), store.get('configuration')]);
      // Only this file writes these two records, in these shapes.
      return {
        pairing: (pairing as PairingReply | undefined) ?? null,
        configuration: (configuration as StoredConfiguration | undefined) ?? null,
      };
    },
    keepPairing: (pairing) => put('pairing', pairing),
    keepConfiguration: (stored) => put('configuration', stored),
  };
}
