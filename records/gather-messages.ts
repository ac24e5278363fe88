/**
 * PGlite under `pg`: what `pg` says for one query (parse, bind, describe, execute, sync) reaches PGlite as one piece.
 * Its adapter hands over each word by itself, and each costs a way into WebAssembly and back.
 */
import type { PGlite } from '@electric-sql/pglite';

/** First bytes of the messages after which the server says nothing before it is asked to: parse, bind, describe, execute, close. */
const GATHERED = new Set(Array.from('PBDEC', (letter) => letter.charCodeAt(0)));

type Protocol = Pick<PGlite, 'execProtocolStream'> & { waitReady: Promise<void> };

/**
 * What the adapter needs of PGlite, with messages kept back until one comes that asks for an answer.
 * @param lite opened by the caller, who also closes it; it has one connection, so nobody else's words come between
 */
export function gatherMessages(lite: Protocol): Protocol {
  let gathered: Uint8Array[] = [];
  return {
    waitReady: lite.waitReady,
    async execProtocolStream(message, options) {
      gathered.push(message);
      if (GATHERED.has(message[0] ?? 0)) return [];
      const all = gathered.length === 1 ? message : Buffer.concat(gathered);
      gathered = [];
      // What is written is in the files already; PGlite's own copying is for browsers.
      return lite.execProtocolStream(all, { ...options, syncToFs: false });
    },
  };
}
