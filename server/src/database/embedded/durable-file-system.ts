import { closeSync, fdatasyncSync, fsyncSync, openSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type PgliteHandle = Parameters<NodeFS['init']>[0];
type PgliteOptions = Parameters<NodeFS['init']>[1];

/** What an open file looks like inside Emscripten's bridge to the host's files. */
type OpenStream = { nfd?: number; node: unknown };
type HostFileBridge = {
  stream_ops: { fsync?: (stream: OpenStream) => number };
  realPath: (node: unknown) => string;
};
type EmscriptenModule = { NODEFS?: HostFileBridge; FS: { filesystems: { NODEFS: HostFileBridge } } };

/**
 * Host files with a real `fsync`. The bridge ships without one, so that PostgreSQL's request to make a commit durable
 * would silently do nothing, and a power cut would take acknowledged answers with it.
 */
export class DurableFileSystem extends NodeFS {
  /** How often PostgreSQL asked the disk to make something durable; the start-up self-test watches it. */
  syncCount = 0;

  override async init(handle: PgliteHandle, options: PgliteOptions) {
    const started = await super.init(handle, options);
    const install = (module: unknown) => this.#installSync(module as EmscriptenModule);
    const preRun = [...(started.emscriptenOpts.preRun ?? []), install];
    return { ...started, emscriptenOpts: { ...started.emscriptenOpts, preRun } };
  }

  #installSync(module: EmscriptenModule): void {
    const bridge = module.NODEFS ?? module.FS.filesystems.NODEFS;
    bridge.stream_ops.fsync = (stream) => {
      this.syncCount += 1;
      if (stream.nfd === undefined) syncFolder(bridge.realPath(stream.node));
      else fdatasyncSync(stream.nfd);
      return 0;
    };
  }
}

/** A file's name is durable only once its folder is. */
function syncFolder(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
