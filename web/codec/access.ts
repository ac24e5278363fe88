import type { PayloadCodec } from '@temporalio/common';

/** With what payloads are decrypted here, and who may ask for it. */
export interface CodecAccess {
  codec: PayloadCodec;
  /** Shared with programs that read histories; null where there are none. */
  token: string | null;
  /** Of the Temporal Web UI, `https://host`; null where it is not known: no page may ask then. */
  origin: string | null;
}
