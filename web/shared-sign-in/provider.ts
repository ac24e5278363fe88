/** The identity provider of the administration: OpenID Connect with the authorization code flow and PKCE (RFC 7636). */
import * as oidc from 'openid-client';

export interface ProviderSettings {
  issuer: string;
  clientId: string;
  clientSecret: string | null;
}

/** What the browser keeps between leaving for the provider and coming back. */
interface Kept {
  verifier: string;
  state: string;
  nonce: string;
}

export interface SharedSignIn {
  /** Where the browser is sent, and what it has to bring back. */
  begin(returnTo: string): Promise<{ url: string; kept: string }>;
  /**
   * Whose account it was.
   * @param at the address that the provider sent the browser to
   * @returns null where the provider knows no address, or has not verified it
   * @throws Error where the answer is not the provider's, is over, or was asked for by another browser
   */
  finish(at: URL, kept: string): Promise<string | null>;
}

const SCOPE = 'openid email';

/** The provider is asked for its own description at the first sign-in: the pages come up while it is away. */
export function createSharedSignIn({ issuer, clientId, clientSecret }: ProviderSettings): SharedSignIn {
  let found: Promise<oidc.Configuration> | null = null;
  // Settings allow http on the machine itself alone.
  const execute = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
  const discover = (): Promise<oidc.Configuration> =>
    (found ??= oidc
      .discovery(
        new URL(issuer),
        clientId,
        clientSecret ?? undefined,
        clientSecret ? undefined : oidc.None(),
        {
          execute,
        },
      )
      .catch((error: unknown) => {
        found = null;
        throw error;
      }));

  return {
    async begin(returnTo) {
      const verifier = oidc.randomPKCECodeVerifier();
      const kept: Kept = { verifier, state: oidc.randomState(), nonce: oidc.randomNonce() };
      const url = oidc.buildAuthorizationUrl(await discover(), {
        ...{ redirect_uri: returnTo, scope: SCOPE, state: kept.state, nonce: kept.nonce },
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, kept: Buffer.from(JSON.stringify(kept)).toString('base64url') };
    },

    async finish(at, text) {
      const kept = JSON.parse(Buffer.from(text, 'base64url').toString()) as Kept;
      const config = await discover();
      const tokens = await oidc.authorizationCodeGrant(config, at, {
        ...{ pkceCodeVerifier: kept.verifier, expectedState: kept.state, expectedNonce: kept.nonce },
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) return null;
      // Providers tell addresses in the ID token, or where it is asked for.
      const { email, email_verified: verified } =
        typeof claims.email === 'string'
          ? claims
          : await oidc.fetchUserInfo(config, tokens.access_token, claims.sub);
      return typeof email === 'string' && verified !== false ? email : null;
    },
  };
}
