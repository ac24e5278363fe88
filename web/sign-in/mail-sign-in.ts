/** The mail that signs somebody in. */
import { randomBytes } from 'node:crypto';
import { translator } from '../../domain/bilingual.ts';
import { toInstant, toMs } from '../../domain/clock.ts';
import { countAskedMail } from '../../records/mail/asked-mails.ts';
import { issueSignInToken } from '../../records/directory/sign-in-tokens.ts';
import type { WebServices } from '../services.ts';
import { findSigner } from './find-signer.ts';
import { signInMail } from './view-model.ts';

/** Long enough to find the mail, short enough for one left lying about. */
const TOKEN_MS = 30 * 60_000;

/**
 * Mails a link to whoever may sign in, unless they were mailed enough of them lately.
 * @param onward a path of ours to go on to; null for the person's plans
 */
export async function mailSignIn(services: WebServices, email: string, onward: string | null): Promise<void> {
  const { records, post, now, publicUrl } = services;
  const signer = await findSigner(records, email);
  if (!signer || !(await countAskedMail(records.db, signer.email, now()))) return;
  const token = randomBytes(24).toString('base64url');
  const issuedAt = now();
  const expiresAt = toInstant(toMs(issuedAt) + TOKEN_MS);
  await issueSignInToken(records.db, { token, email: signer.email, issuedAt, expiresAt });
  const rest = onward === null ? '' : `?den=${encodeURIComponent(onward)}`;
  const url = `${publicUrl}/dang-nhap/${token}${rest}`;
  await post.send(signInMail(signer, url, issuedAt, translator(signer.language === 'en' ? 'en' : 'vi')));
}
