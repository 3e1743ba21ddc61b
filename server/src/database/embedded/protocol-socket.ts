import { Duplex } from 'node:stream';
import type { PGlite } from '@electric-sql/pglite';

const LENGTH_BYTES = 4;
const TERMINATE = 'X'.charCodeAt(0);

/**
 * A socket whose other end is the embedded database: what the client writes is cut into protocol messages and run
 * one after the other; the replies are what it reads. Serves one connection, which the pool is limited to.
 */
export class ProtocolSocket extends Duplex {
  readonly #database: PGlite;
  #unread: Buffer = Buffer.alloc(0);
  #started = false;
  #running: Promise<void> = Promise.resolve();

  constructor(database: PGlite) {
    super();
    this.#database = database;
  }

  /** The client's pool looks at the state and sets TCP options as on a network socket. */
  get readyState(): string {
    return this.destroyed ? 'closed' : 'open';
  }
  setKeepAlive(): this {
    return this;
  }
  setNoDelay(): this {
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    this.#unread = this.#unread.length === 0 ? chunk : Buffer.concat([this.#unread, chunk]);
    for (let message = this.#nextMessage(); message !== null; message = this.#nextMessage()) this.#enqueue(message);
    done();
  }

  /**
   * A server undoes what a lost connection left open. The embedded one has a single session, in which whoever connects
   * next would go on with it and commit it: it is undone here, before anybody hears that the connection is closed.
   */
  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    const undo = this.#running.then(() => this.#database.exec('rollback'));
    undo.catch(() => {}).then(() => done(error));
  }

  /** The first message has no type byte; every later one has, before its length. */
  #nextMessage(): Buffer | null {
    const typeBytes = this.#started ? 1 : 0;
    if (this.#unread.length < typeBytes + LENGTH_BYTES) return null;
    const length = typeBytes + this.#unread.readInt32BE(typeBytes);
    if (this.#unread.length < length) return null;
    const message = this.#unread.subarray(0, length);
    this.#unread = this.#unread.subarray(length);
    return message;
  }

  #enqueue(message: Buffer): void {
    const terminates = this.#started && message[0] === TERMINATE;
    this.#started = true;
    this.#running = this.#running
      .then(() => (terminates ? this.#end() : this.#run(message)))
      .catch((error: Error) => {
        this.destroy(error);
      });
  }

  #end(): void {
    this.push(null);
    this.destroy();
  }

  async #run(message: Buffer): Promise<void> {
    await this.#database.runExclusive(() =>
      this.#database.execProtocolRawStream(new Uint8Array(message), {
        // The bytes belong to the database's memory and are overwritten by the next reply.
        onRawData: (data) => void (this.destroyed || this.push(Buffer.from(data))),
      }),
    );
  }
}
