// @ts-check
/**
 * A disk that loses what was not synced, for `node --import`: beside the real data folder it keeps a second one, which
 * holds what a power cut would leave. Bytes reach it only when their file is synced; names (create, rename, delete,
 * truncate) at once, as a journalling file system may do. `DISK_FOLDER` is the real folder, `DISK_AFTER_CUT` the second
 * one; with `DISK_NEVER_SYNCS` it forgets everything, as the embedded database did before it learned to sync.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join, relative } from 'node:path';

const folder = process.env.DISK_FOLDER ?? '';
const afterCut = process.env.DISK_AFTER_CUT ?? '';
const neverSyncs = process.env.DISK_NEVER_SYNCS !== undefined;
if (folder === '' || afterCut === '') throw new Error('DISK_FOLDER and DISK_AFTER_CUT are needed');
const real = { ...fs };
fs.cpSync(folder, afterCut, { recursive: true });

/** Writes that no sync has covered yet, by the real file's path. @type {Map<string, { bytes: Buffer, position: number }[]>} */
const unsynced = new Map();

/** The same file in the second folder; null for a file elsewhere. @param {unknown} path */
function twin(path) {
  const inside = relative(folder, String(path));
  return inside.startsWith('..') ? null : join(afterCut, inside);
}

/** @param {number} descriptor */
const pathOf = (descriptor) => real.readlinkSync(`/proc/self/fd/${descriptor}`);

/**
 * Does something to the real folder and then to its twin.
 * @param {'mkdirSync' | 'rmdirSync' | 'unlinkSync' | 'truncateSync' | 'writeFileSync' | 'chmodSync'} name
 */
function mirror(name) {
  const act = /** @type {(path: unknown, ...rest: unknown[]) => unknown} */ (real[name]);
  Object.assign(fs, {
    [name]: (/** @type {unknown} */ path, /** @type {unknown[]} */ ...rest) => {
      const result = act(path, ...rest);
      const other = twin(path);
      if (other !== null) act(other, ...rest);
      if (name !== 'chmodSync' && name !== 'mkdirSync') unsynced.delete(String(path));
      return result;
    },
  });
}
for (const name of /** @type {const} */ (['mkdirSync', 'rmdirSync', 'unlinkSync', 'writeFileSync', 'chmodSync'])) {
  mirror(name);
}

/** @param {string} path @param {number} size */
function cutTwin(path, size) {
  const other = twin(path);
  if (other === null) return;
  const kept = real.statSync(other).size;
  if (kept > size) real.truncateSync(other, size);
  const pending = unsynced.get(path)?.filter((one) => one.position < size);
  if (pending !== undefined) unsynced.set(path, pending);
}

/** @param {string} path @param {number} descriptor */
function keep(path, descriptor) {
  const pending = unsynced.get(path) ?? [];
  const other = twin(path);
  if (other === null || neverSyncs) return;
  const file = real.openSync(other, 'r+');
  for (const { bytes, position } of pending) real.writeSync(file, bytes, 0, bytes.length, position);
  // A sync keeps the file's length too.
  real.ftruncateSync(file, real.fstatSync(descriptor).size);
  real.closeSync(file);
  unsynced.delete(path);
}

Object.assign(fs, {
  /** @param {string} path @param {number} [size] */
  truncateSync: (path, size = 0) => {
    real.truncateSync(path, size);
    cutTwin(path, size);
  },
  /** @param {number} descriptor @param {number} [size] */
  ftruncateSync: (descriptor, size = 0) => {
    real.ftruncateSync(descriptor, size);
    cutTwin(pathOf(descriptor), size);
  },
  /** @param {string} from @param {string} to */
  renameSync: (from, to) => {
    real.renameSync(from, to);
    const [before, after] = [twin(from), twin(to)];
    if (before !== null && after !== null) real.renameSync(before, after);
    const pending = unsynced.get(from);
    unsynced.delete(to);
    unsynced.delete(from);
    if (pending !== undefined) unsynced.set(to, pending);
  },
  /** @param {string} path @param {string | number} [flags] @param {number} [mode] */
  openSync: (path, flags, mode) => {
    const other = twin(path);
    const existed = other === null || real.existsSync(other);
    const descriptor = real.openSync(path, flags, mode);
    if (!existed && real.fstatSync(descriptor).isFile()) real.writeFileSync(/** @type {string} */ (other), '');
    const truncates = typeof flags === 'number' && (flags & real.constants.O_TRUNC) !== 0;
    if (truncates) cutTwin(path, 0);
    return descriptor;
  },
  /** @param {[number, NodeJS.ArrayBufferView, number, number, number | null | undefined]} args */
  writeSync: (...args) => {
    const [descriptor, buffer, offset, , position] = args;
    const written = real.writeSync(...args);
    if (typeof position !== 'number' || !ArrayBuffer.isView(buffer)) return written;
    const path = pathOf(descriptor);
    if (twin(path) === null) return written;
    const bytes = Buffer.from(Buffer.from(buffer.buffer, buffer.byteOffset + offset, written));
    const pending = unsynced.get(path) ?? [];
    pending.push({ bytes, position });
    unsynced.set(path, pending);
    return written;
  },
  /** @param {number} descriptor */
  fdatasyncSync: (descriptor) => {
    real.fdatasyncSync(descriptor);
    if (real.fstatSync(descriptor).isFile()) keep(pathOf(descriptor), descriptor);
  },
  /** @param {number} descriptor */
  fsyncSync: (descriptor) => {
    real.fsyncSync(descriptor);
    if (real.fstatSync(descriptor).isFile()) keep(pathOf(descriptor), descriptor);
  },
});
syncBuiltinESMExports();
