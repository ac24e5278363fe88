import { METRICS, type MetricDeclaration } from '../../client/metrics/catalogue.ts';
import type { DocsTable } from './docs-table.ts';

const BY: Record<MetricDeclaration['by'], string> = {
  both: '`worker`, `web`',
  worker: '`worker`',
  web: '`web`',
};

/** Every metric of the product; `server` is worker and web in one. */
export const METRICS_TABLE: DocsTable = {
  file: 'docs/metrics.md',
  name: 'metrics',
  head: ['metric', 'type', 'labels', 'told by', 'is'],
  rows: () =>
    Object.entries<MetricDeclaration>(METRICS).map(([name, { type, labels, by, help }]) => [
      `\`${name}\``,
      type,
      labels.map((label) => `\`${label}\``).join(', ') || '–',
      BY[by],
      help,
    ]),
};
