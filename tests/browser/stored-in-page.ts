import type { Page } from 'playwright-core';

/** All that a page could read of itself: markup, fields, address, history, and every kind of storage. */
export type Readable = {
  shown: string;
  address: string;
  small: string;
  cached: string[];
  /** Records of each IndexedDB store, as text, under `database/store`. */
  records: Record<string, string>;
};

export async function readEverything(page: Page): Promise<Readable> {
  const browser = await page.context().newCDPSession(page);
  const { nodes } = await browser.send('Accessibility.getFullAXTree');
  await browser.detach();
  const read = await page.evaluate(async () => {
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const records: Record<string, string> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const all = await done(database.transaction(store).objectStore(store).getAll());
        records[`${name}/${store}`] = JSON.stringify(all);
      }
      database.close();
    }
    const cached: string[] = [];
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) cached.push(request.url);
    }
    const fields = [...document.querySelectorAll('input, textarea')] as (HTMLInputElement | HTMLTextAreaElement)[];
    return {
      shown: document.documentElement.outerHTML + fields.map((one) => one.value).join(),
      address: `${location.href} ${JSON.stringify(history.state)} ${document.title}`,
      small: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, window.name]),
      cached,
      records,
    };
  });
  return { ...read, shown: read.shown + JSON.stringify(nodes) };
}
