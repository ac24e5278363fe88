/** The numbers of one process in the text format of Prometheus: what it counts itself, and what is looked up when asked. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { inShort } from '../../activities/in-short.ts';
import { answerWithin } from '../engine/answer-within.ts';
import { BUCKETS, METRICS, type MetricName } from './catalogue.ts';

export interface Sample {
  name: MetricName;
  labels?: Record<string, string>;
  value: number;
}

/** Looks something up. What it does not tell is left out of the answer. */
export type Look = () => Promise<Sample[]>;

export interface Metrics {
  /** Adds a look. */
  look(look: Look): void;
  /** Adds text of the same format that somebody else writes: Temporal's SDK. */
  append(text: () => Promise<string>): void;
  /** Notes how long something took. */
  took(name: MetricName, labels: Record<string, string>, seconds: number): void;
  count(name: MetricName, labels: Record<string, string>): void;
  /** The whole text, by looks that have ended within two seconds. */
  text(): Promise<string>;
  contentType: string;
}

const WITHIN_MS = 2_000;
/** Whoever asks more often gets the same answer: looks ask the record and Temporal. */
const FRESH_MS = 5_000;

/** @param log told of each look that failed, once in the same words */
export function createMetrics(log: (line: string) => void = () => undefined): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauges = new Map<string, Gauge>();
  const histograms = new Map<string, Histogram>();
  const counters = new Map<string, Counter>();
  for (const [name, { type, help, labels }] of Object.entries(METRICS)) {
    const options = { name, help, labelNames: labels, registers: [registry] };
    if (type === 'gauge') gauges.set(name, new Gauge(options));
    else if (type === 'counter') counters.set(name, new Counter(options));
    else histograms.set(name, new Histogram({ ...options, buckets: BUCKETS }));
  }
  const looks: Look[] = [];
  const others: (() => Promise<string>)[] = [];
  let last: { text: Promise<string>; at: number } | null = null;

  const told = new Set<string>();
  const note = (error: unknown): never => {
    const line = `metrics: ${inShort(error)}`;
    if (!told.has(line)) log(line);
    told.add(line);
    throw error;
  };

  async function write(): Promise<string> {
    const found = await Promise.all(looks.map((look) => inTime(look().catch(note), [])));
    const texts = await Promise.all(others.map((other) => inTime(other().catch(note), '')));
    for (const gauge of gauges.values()) {
      gauge.reset();
      // One without labels would say 0 of what nobody knows.
      gauge.remove({});
    }
    for (const { name, labels = {}, value } of found.flat()) gauges.get(name)!.set(labels, value);
    return [await registry.metrics(), ...texts].join('\n');
  }
  return {
    look: (look) => void looks.push(look),
    append: (text) => void others.push(text),
    took: (name, labels, seconds) => histograms.get(name)!.observe(labels, seconds),
    count: (name, labels) => counters.get(name)!.inc(labels),
    text() {
      const now = performance.now();
      if (!last || now - last.at > FRESH_MS) last = { text: write(), at: now };
      return last.text;
    },
    contentType: registry.contentType,
  };
}

/** What a look gives, or nothing where it fails or takes too long. */
const inTime = <T>(look: Promise<T>, otherwise: T): Promise<T> =>
  answerWithin(
    look.catch(() => otherwise),
    WITHIN_MS,
    otherwise,
  );
