import type { CDPSession } from 'playwright';

/** What the page's scripts do not keep: compiled code, which engines make as they see fit, and the browser's own. */
const notKept = new Set(['code', 'native', 'synthetic', 'hidden']);

interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
}

/** Bytes of the objects, arrays, closures and strings that scripts keep alive, read out of a heap snapshot. */
export async function keptByScripts(cdp: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const collect = ({ chunk }: { chunk: string }) => chunks.push(chunk);
  cdp.on('HeapProfiler.addHeapSnapshotChunk', collect);
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  cdp.off('HeapProfiler.addHeapSnapshotChunk', collect);
  return keptIn(JSON.parse(chunks.join('')) as Snapshot);
}

export function keptIn({ snapshot: { meta }, nodes }: Snapshot): number {
  const fields = meta.node_fields;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const types = meta.node_types[0];
  let bytes = 0;
  for (let node = 0; node < nodes.length; node += fields.length) {
    if (!notKept.has(types[nodes[node + type] ?? -1] ?? '')) bytes += nodes[node + size] ?? 0;
  }
  return bytes;
}
