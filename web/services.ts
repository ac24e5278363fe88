import type { FastifyInstance } from 'fastify';
import type { Bilingual, Lang } from '../domain/bilingual.ts';
import type { Instant } from '../domain/plan.ts';
import type { Records } from '../records/database/database.ts';
import type { Engine } from '../client/engine.ts';
import type { Metrics } from '../client/metrics/create-metrics.ts';
import type { Readiness } from '../client/health/readiness.ts';
import type { Mailbox } from './mailbox/mailbox.ts';
import type { WorkflowProblem, Retrying } from '../domain/workflow-problem.ts';
import type { Post } from '../client/mail.ts';
import type { SharedSignIn } from './shared-sign-in/provider.ts';
import type { CodecAccess } from './codec/access.ts';

/** Everything the pages work with; each page takes what it needs. */
export interface WebServices {
  /** The only way to change what happens to an obligation. */
  engine: Engine;
  /** What pages read; of their own they write drafts, attachments and sessions. */
  records: Records;
  /** Mails that somebody at a page waits for: sign-in links and new links. */
  post: Post;
  /** True where people may sign in without a mail, in any role: a demonstration. */
  isDemo?: boolean;
  /** True where somebody works on the product: `npm run dev`. Shows `/dev/blocks`; never set in an installation. */
  isDevelopment?: boolean;
  /** The engine's clock. */
  now(): Instant;
  /** Where people reach the pages, without a slash at the end; `https` makes the cookies secure. */
  publicUrl: string;
  /** Further names under which the server is asked, see `useHosts`. */
  hosts?: string[];
  /** Proxies whose `X-Forwarded-For` is believed; those of this machine where it is absent. */
  proxies?: string[];
  /** Whether the system can work, and why not. */
  readiness(): Promise<Readiness>;
  /** What the worker of this process is trying again; absent where the pages run without one. */
  retrying?(): Retrying[];
  /** Workflows that do not do their work, as found last; absent where nobody looks. */
  problems?(): WorkflowProblem[];
  /** What is counted and measured in this process; absent where nobody does. */
  metrics?: Metrics;
  /** Language of the process: of what it prints. */
  lang?: Lang;
  /** Address of the namespace in the Temporal Web UI; absent where it is not known. */
  temporalUi?: string;
  /** With which commands on this machine reach the API; null where they do not. */
  apiToken: string | null;
  /** What the mail catcher of one machine holds; null when mail goes to a real server. */
  mailbox: Mailbox | null;
  /** Shown above every page, loudly: a demonstration, a clock that is not the real one. */
  banner?: () => Bilingual;
  /** Has the server's requests traced; absent where nobody collects traces. */
  traceRequests?: (app: FastifyInstance) => void;
  /** The identity provider with whose accounts people may sign in; absent where they sign in by mail alone. */
  sharedSignIn?: SharedSignIn;
  /** Who may have payloads of Temporal decrypted here; absent where they are not encrypted. */
  codec?: CodecAccess;
  log(line: string): void;
}
