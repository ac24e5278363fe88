/**
 * PGlite at the other end of a `pg` connection: PostgreSQL's own protocol, bytes in and bytes out. What `pg` says for
 * one query (parse, bind, describe, execute, sync) reaches it as one piece. PGlite's adapter for `pg` hands over each
 * word by itself, each a way into WebAssembly and back, and takes every field of an answer out as a buffer of its own;
 * so does whatever reads its answers as they are written, and `pg` reads them once more.
 */
import { Duplex } from 'node:stream';
import type { PGlite } from '@electric-sql/pglite';

type Backend = Pick<PGlite, 'execProtocolRawStream'>;

/**
 * Makes what `pg` takes for its socket.
 * @param lite opened by the caller, who also closes it; it has one connection, so there may be one socket at a time
 */
export function createEmbeddedSocket(lite: Backend): Duplex {
  return new EmbeddedSocket(lite);
}

class EmbeddedSocket extends Duplex {
  readonly #lite: Backend;

  constructor(lite: Backend) {
    super();
    this.#lite = lite;
  }

  // What `pg` asks of a socket beside what every stream has.
  connect(): this {
    process.nextTick(() => this.emit('connect'));
    return this;
  }
  setNoDelay(): void {}
  ref(): void {}
  unref(): void {}

  override _read(): void {}

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error) => void): void {
    const pieces: Buffer[] = [];
    this.#lite
      .execProtocolRawStream(Buffer.concat(chunks.map(({ chunk }) => chunk)), {
        // What the next piece overwrites is copied at once.
        onRawData: (piece) => void pieces.push(Buffer.from(piece)),
        syncToFs: false,
      })
      .then(
        () =>
          // Later, as from any socket: whoever asks has not yet finished asking.
          process.nextTick(() => {
            if (pieces.length > 0) this.push(Buffer.concat(pieces));
            done();
          }),
        done,
      );
  }

  override _final(done: () => void): void {
    this.push(null);
    done();
  }
}
