/** The mail room's activities: look, seal, deliver. */
import type { Records } from '../../records/database/database.ts';
import { readSlotStatus, sealSlot } from '../../records/mail/outbox.ts';
import type { MailActivities } from '../ports.ts';
import type { Dispatch } from '../record.ts';
import { createComposer } from './compose.ts';
import { deliverSlot } from './deliver.ts';
import type { BuildLink } from './links.ts';
import type { MailTransport } from './transport.ts';

export interface MailDeps {
  records: Records;
  transport: MailTransport;
  buildLink: BuildLink;
  /** Address mails come from, e.g. `no-reply@lien-nganh.example`. */
  mailFrom: string;
  /** Brings messages just written to their workflows; what cannot be brought waits for the sweep. */
  dispatch: Dispatch;
}

/** Builds the mail room's activities on a record and a transport. All instants are arguments: none reads a clock. */
export function createMailActivities({
  records,
  transport,
  buildLink,
  mailFrom,
  dispatch,
}: MailDeps): MailActivities {
  const { db } = records;
  const compose = createComposer({ buildLink, mailFrom });
  return {
    slotStatus: (slot) => readSlotStatus(db, slot),
    async sealSlot({ slot, at }) {
      const { mails, messages } = await sealSlot(db, { slot, at, compose });
      await dispatch(at, messages);
      return { mails };
    },
    deliverSlot: (input) => deliverSlot({ db, transport, mailFrom, dispatch }, input),
  };
}
