import type { ActName } from '../../domain/acts/names.ts';
import type { Instant } from '../../domain/plan.ts';
import type { Role } from '../../domain/obligation.ts';
import type { CheckedFile } from '../../records/reports/attachments.ts';
import type { ActInput } from '../../workflows/messages.ts';

/** An act as the facade hands it on: what is kept, and what travels to the workflow. */
export interface ActRequest {
  plan: string;
  workflowId: string;
  obligation: string;
  act: ActName;
  actor: { email: string; role: Role };
  /** Kept in the row only: free text, figures, document numbers. */
  content: Record<string, unknown>;
  /** Carried to the workflow as well: codes and dates. */
  carried?: Pick<
    ActInput,
    | 'number'
    | 'issuedOn'
    | 'receivedOn'
    | 'dueDate'
    | 'latest'
    | 'documented'
    | 'redates'
    | 'reopenable'
    | 'introduces'
    | 'corrects'
    | 'fromBelow'
    | 'about'
    | 'despite'
    | 'sections'
    | 'cleared'
  >;
  /**
   * What the actor had before them when they submitted it; carried as well. It is no part of the act's content: the same
   * words are the same act, whatever has come since.
   */
  seen?: Pick<ActInput, 'version'>;
  /** Come with it; kept in the same transaction as its row. Their hashes belong into `content`. */
  files?: CheckedFile[];
  /** Counts what makes a submission of the same content a new act, where that is not the subject's own revision. */
  revisionOf?: (contentSha256: string) => Promise<number>;
  /** When it was said, where that was before now. */
  at?: Instant;
  /** The caller's own idempotency key. */
  id?: string;
}
