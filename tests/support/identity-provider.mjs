/**
 * An identity provider as a process of its own: whoever signs in as NAME has the address NAME@<unit>.example of the
 * arguments, "nobody" has none, "unverified" one that nobody has looked at. Prints its address when it listens.
 * node identity-provider.mjs RETURN_TO ADDRESS_OF_JSON
 */
import { createServer } from 'node:http';
import process from 'node:process';
import { Provider } from 'oidc-provider';

const [returnTo, addresses] = process.argv.slice(2);
const known = JSON.parse(addresses);
const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'lien-nganh', client_secret: 'bi-mat-cua-bai-thu', redirect_uris: [returnTo] }],
    cookies: { keys: ['khoa-cua-bai-thu'] },
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({
        sub,
        ...(known[sub] ? { email: known[sub], email_verified: sub !== 'unverified' } : {}),
      }),
    }),
  });
  server.on('request', provider.callback());
  process.stdout.write(`${issuer}\n`);
});
