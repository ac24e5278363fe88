/** Which images docker-compose.yml and the Dockerfile name: what stands in for them is built in the same versions. */
import { readFileSync } from 'node:fs';

const IMAGE = /^\s*(?:image: |FROM )([\w./-]+):([\w.-]+)/gm;

/** Tags by name: `postgres` is `17.12-trixie`. What the project builds itself is left out. */
export function pinnedImages(): Map<string, string> {
  const text = ['docker-compose.yml', 'Dockerfile'].map((file) => readFileSync(file, 'utf8')).join('\n');
  return new Map([...text.matchAll(IMAGE)].map(([, name = '', tag = '']) => [name, tag]));
}
