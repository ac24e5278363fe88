/** Alert rules and the dashboard ask for metrics that there are, and every alert says what to do. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { METRICS, type MetricDeclaration } from '../../client/metrics/catalogue.ts';

interface Alert {
  alert: string;
  expr: string;
  for: string;
  labels: { severity: string };
  annotations: { summary: string; runbook_url: string };
}

const read = (file: string): string => readFileSync(file, 'utf8');
const { groups } = parse(read('docs/operations/alerts.yml')) as { groups: { rules: Alert[] }[] };
const ALERTS = groups.flatMap(({ rules }) => rules);
const { panels } = JSON.parse(read('docs/operations/dashboard.json')) as {
  panels: { title: string; targets: { expr: string }[] }[];
};
const EXPRESSIONS = [
  ...ALERTS.map(({ alert, expr }) => [alert, expr] as const),
  ...panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
];

/** Of Prometheus itself, and of the library. */
function known(): Map<string, readonly string[]> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const declared = Object.entries<MetricDeclaration>(METRICS).map(
    ([name, { labels }]) => [name, labels] as const,
  );
  const own = registry.getMetricsAsArray().map(({ name }) => [name, [] as string[]] as const);
  return new Map([...declared, ...own, ['up', []]]);
}
const KNOWN = known();
const OF_EVERY_SCRAPE = ['job', 'instance', 'le'];

/** Names in an expression, histograms by their own, each with the labels it is asked by. */
function askedIn(expr: string): { name: string; labels: string[] }[] {
  return [...expr.matchAll(/\b((?:lien_nganh|process|nodejs)_\w+|up)\b(?:\{([^}]*)\})?/g)].map(
    ([, name = '', matchers = '']) => ({
      name: KNOWN.has(name) ? name : name.replace(/_(bucket|sum|count)$/, ''),
      labels: [...matchers.matchAll(/(\w+)\s*(?:=~|!~|!=|=)/g)].map(([, label = '']) => label),
    }),
  );
}

/** The anchor that Markdown makes of a heading. */
const anchors = read('docs/runbook.md')
  .split('\n')
  .filter((line) => /^#{2,3} /.test(line))
  .map((line) =>
    line
      .replace(/^#+ /, '')
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );

describe('alert rules and dashboard', () => {
  it.each(EXPRESSIONS)('%s asks for metrics that there are, by their labels', (_what, expr) => {
    const asked = askedIn(expr);
    expect(asked.length).toBeGreaterThan(0);
    for (const { name, labels } of asked) {
      expect([...KNOWN.keys()]).toContain(name);
      for (const label of labels) expect([...KNOWN.get(name)!, ...OF_EVERY_SCRAPE]).toContain(label);
    }
    const grouped = [...expr.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, list = '']) => list.split(', '));
    const labels = asked.flatMap(({ name }) => KNOWN.get(name)!);
    for (const label of grouped) expect([...labels, ...OF_EVERY_SCRAPE]).toContain(label);
  });

  it('watch every metric that tells of something wrong', () => {
    const asked = new Set(EXPRESSIONS.flatMap(([, expr]) => askedIn(expr).map(({ name }) => name)));
    const told = Object.keys(METRICS).filter((name) => !asked.has(name));
    expect(told).toEqual(['lien_nganh_messages_waiting', 'lien_nganh_plans', 'lien_nganh_obligations_open']);
  });
});

describe('every alert', () => {
  it.each(ALERTS.map((alert) => [alert.alert, alert] as const))('%s says what to do', (_name, alert) => {
    const [page, anchor = ''] = alert.annotations.runbook_url.split('#');
    expect(page).toBe('docs/runbook.md');
    expect(anchors).toContain(anchor);
    expect(alert.annotations.summary).toMatch(/^\p{Lu}.+\. \/ [A-Z].+\.$/u);
    expect(['critical', 'warning', 'info']).toContain(alert.labels.severity);
    expect(alert.for).toMatch(/^\d+[mhd]$/);
  });

  it('has its section, and every section its alert', () => {
    const asked = ALERTS.map(({ annotations }) => annotations.runbook_url.split('#')[1]!);
    expect(asked.toSorted()).toEqual(anchors.filter((anchor) => anchor.startsWith('alert-')).toSorted());
  });
});
