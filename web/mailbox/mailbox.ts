import type { Email } from 'postal-mime';

/** A mail that was caught instead of sent. */
export interface CaughtMail {
  /** Names it in addresses; opaque. */
  id: string;
  email: Email;
}

/** The mails of one machine, wherever they are kept. */
export interface Mailbox {
  /** Newest first. */
  list(): Promise<CaughtMail[]>;
  /** One by its id or Message-ID; null when there is none. */
  read(id: string): Promise<CaughtMail | null>;
}
