/** The caught mails of the stack, through Mailpit's API. */
import { until } from './wait.ts';

interface Summary {
  ID: string;
  MessageID: string;
  To: { Address: string }[];
}

/** The mails that are there now. */
export async function listMails(mailUrl: string): Promise<Summary[]> {
  const answer = await fetch(`${mailUrl}/api/v1/messages?limit=5000`);
  return ((await answer.json()) as { messages: Summary[] }).messages;
}

/** Waits for a mail to somebody that holds a link, newest first, and returns its text. */
export async function awaitLink(mailUrl: string, email: string): Promise<string> {
  return await until(`a mail with a link to ${email}`, async () => {
    const mine = (await listMails(mailUrl)).filter(({ To }) => To.some(({ Address }) => Address === email));
    for (const { ID } of mine) {
      const { Text } = (await (await fetch(`${mailUrl}/api/v1/message/${ID}`)).json()) as { Text: string };
      if (Text.includes('/l/')) return Text;
    }
    return null;
  });
}
