import type { Scene, Step } from './step.ts';

/** Addresses that Prometheus is given in docs/how-to/run-with-compose.md. */
const WATCHED = ['worker-1:8421', 'worker-2:8421', 'web:8420'];

async function requireMetrics({ stack }: Scene): Promise<void> {
  for (const process of WATCHED) {
    const metrics = await stack.fetchIn('watch', `http://${process}/metrics`);
    for (const line of [/^lien_nganh_info\{[^}]*encrypted="true"[^}]*\} 1$/m, /^lien_nganh_ready\S* 1$/m])
      if (!line.test(metrics)) throw new Error(`${process} tells no ${line.source}`);
  }
}

/** The pages answer Temporal's UI, and nobody who has not signed in to them. */
async function requireCodec({ stack }: Scene): Promise<void> {
  const settings = (await (await fetch(`${stack.uiUrl}/api/v1/settings`)).json()) as {
    Codec: { Endpoint: string; IncludeCredentials: boolean };
  };
  const { Endpoint: endpoint, IncludeCredentials: isSignedIn } = settings.Codec;
  if (endpoint !== `${stack.url}/codec` || !isSignedIn)
    throw new Error(`Temporal's UI has payloads read at ${endpoint}`);
  const { status, headers } = await fetch(`${endpoint}/decode`, {
    method: 'POST',
    headers: { origin: stack.uiUrl, 'content-type': 'application/json' },
    body: '{"payloads":[]}',
  });
  if (status !== 403 || headers.get('access-control-allow-origin') !== stack.uiUrl)
    throw new Error(`the codec endpoint answers with ${status}`);
}

/** What whoever operates the installation sees of it. */
export const watched: Step = {
  name: 'metrics, and the codec for the Temporal UI',
  async play(scene) {
    await scene.stack.awaitHealth();
    await requireMetrics(scene);
    await requireCodec(scene);
  },
};
