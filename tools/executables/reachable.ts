import { canConnect } from '../../standalone/ports.ts';

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
