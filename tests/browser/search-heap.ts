import type { Page } from 'playwright-core';

type Snapshot = {
  nodes: number[];
  edges: number[];
  strings: string[];
  snapshot: { meta: { node_fields: string[]; edge_fields: string[]; edge_types: [string[]] } };
};

/**
 * Every text in the memory of the page's scripts that holds one of `marks`, after all that can be forgotten was
 * forgotten; each with what keeps it, for whoever has to find out why.
 */
export async function searchHeap(page: Page, marks: readonly string[]): Promise<string[]> {
  const heap = readHeap(await takeSnapshot(page));
  const found = heap.names.flatMap((name, node) => (marks.some((mark) => name.includes(mark)) ? [node] : []));
  return found.map((node) => `${heap.names[node]} ← ${pathTo(heap, node)}`);
}

async function takeSnapshot(page: Page): Promise<Snapshot> {
  const browser = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  browser.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await browser.send('HeapProfiler.enable');
  await browser.send('HeapProfiler.collectGarbage');
  await browser.send('HeapProfiler.collectGarbage');
  await browser.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await browser.detach();
  return JSON.parse(chunks.join('')) as Snapshot;
}

type Heap = { names: string[]; holders: Map<number, { holder: number; by: string }[]> };

/** Nodes by their place; held weakly is not held. */
function readHeap({ nodes, edges, strings, snapshot: { meta } }: Snapshot): Heap {
  const nodeSize = meta.node_fields.length;
  const edgeSize = meta.edge_fields.length;
  const [kinds] = meta.edge_types;
  const at = (numbers: readonly number[], place: number) => numbers[place] ?? 0;
  const nameAt = meta.node_fields.indexOf('name');
  const countAt = meta.node_fields.indexOf('edge_count');
  const holders: Heap['holders'] = new Map();
  const readEdge = (holder: number, edge: number) => {
    const kind = kinds[at(edges, edge)] ?? '';
    if (kind === 'weak') return;
    const held = at(edges, edge + 2) / nodeSize;
    const label = at(edges, edge + 1);
    const by = kind === 'element' || kind === 'hidden' ? `[${label}]` : (strings[label] ?? '');
    holders.set(held, [...(holders.get(held) ?? []), { holder, by }]);
  };
  const names: string[] = [];
  let edge = 0;
  for (let start = 0; start < nodes.length; start += nodeSize) {
    const holder = names.push(strings[at(nodes, start + nameAt)] ?? '') - 1;
    const end = edge + at(nodes, start + countAt) * edgeSize;
    for (; edge < end; edge += edgeSize) readEdge(holder, edge);
  }
  return { names, holders };
}

/** The shortest way from what always lives, nearest first. */
function pathTo({ names, holders }: Heap, node: number): string {
  const ways = new Map<number, string>([[node, '']]);
  const waiting = [node];
  for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
    const way = ways.get(one) ?? '';
    if (one === 0) return way;
    for (const { holder, by } of holders.get(one) ?? []) {
      if (ways.has(holder)) continue;
      ways.set(holder, `${way} ${by} of ${(names[holder] ?? '').slice(0, 40)} ←`);
      waiting.push(holder);
    }
  }
  return 'nothing';
}
