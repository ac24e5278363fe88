import { connect } from 'node:net';

/** How long an unreachable host may cost. */
const PATIENCE_MS = 3_000;

/**
 * Says within three seconds whether something listens at an address.
 * @param host name or address
 * @param port TCP port
 */
export async function canConnect(host: string, port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = connect({ host, port });
    const finish = (answer: boolean): void => {
      clearTimeout(patience);
      socket.destroy();
      resolve(answer);
    };
    // The socket's own timeout would not cover a name look-up that hangs.
    const patience = setTimeout(() => finish(false), PATIENCE_MS);
    socket.once('connect', () => finish(true));
    socket.once('error', () => finish(false));
  });
}

/**
 * Says within three seconds whether a host answers, so that no download waits for a host that never will.
 * Where the environment names a proxy, the proxy is what has to answer.
 * @param address URL of what is to be fetched
 * @param env its `HTTPS_PROXY` and `HTTP_PROXY` are honoured
 */
export async function isReachable(address: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const wanted = new URL(address);
  const url = new URL(proxyFor(wanted, env) || wanted);
  const port = Number(url.port) || (url.protocol === 'http:' ? 80 : 443);
  return await canConnect(url.hostname, port);
}

function proxyFor(url: URL, env: NodeJS.ProcessEnv): string | undefined {
  const name = url.protocol === 'http:' ? 'http_proxy' : 'https_proxy';
  return env[name] || env[name.toUpperCase()];
}
