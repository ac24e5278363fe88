import { both } from '../../domain/bilingual.ts';
import { canConnect } from '../../standalone/ports.ts';
import type { DiagnosedPart } from '../tools.ts';

const PORTS: Partial<Record<string, number>> = {
  'postgres:': 5432,
  'postgresql:': 5432,
  'smtp:': 25,
  'smtps:': 465,
  'grpc:': 7233,
};

/**
 * Looks whether the servers named by the settings answer. Those not named are embedded and not looked at.
 * @param env `TEMPORAL_ADDRESS`, `DATABASE_URL`, `SMTP_URL`
 * @returns one pending part per setting that is set; passwords are left out of it
 */
export function diagnoseServers(env: NodeJS.ProcessEnv): Promise<DiagnosedPart>[] {
  const addresses = {
    TEMPORAL_ADDRESS: env.TEMPORAL_ADDRESS && `grpc://${env.TEMPORAL_ADDRESS}`,
    DATABASE_URL: env.DATABASE_URL,
    SMTP_URL: env.SMTP_URL,
  };
  return Object.entries(addresses).flatMap(([name, address]) =>
    address ? [diagnoseServer(name, address)] : [],
  );
}

async function diagnoseServer(name: string, address: string): Promise<DiagnosedPart> {
  if (!URL.canParse(address)) {
    const remedy = both(`${name} không phải địa chỉ hợp lệ`, `${name} is not a valid address`);
    return { name, ok: false, needed: true, version: null, path: null, remedy };
  }
  const { protocol, hostname, port } = new URL(address);
  const [host, number] = [hostname.replace(/^\[|\]$/g, ''), Number(port) || (PORTS[protocol] ?? 0)];
  const ok = await canConnect(host, number);
  const remedy = ok
    ? null
    : both(
        `Không có máy chủ nào trả lời; kiểm tra ${name} và mạng`,
        `No server answers; check ${name} and the network`,
      );
  return { name, ok, needed: true, version: null, path: `${hostname}:${number}`, remedy };
}
