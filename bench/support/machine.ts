/** On what a figure was measured. */
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

const GIB = 1024 ** 3;

/** `2 × <model>, 23 GiB, load 0.4, Node 20.20.2`. */
export function describeMachine(): string {
  const [load = 0] = loadavg();
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const memory = `${Math.round(totalmem() / GIB)} GiB`;
  return `${availableParallelism()} × ${model}, ${memory}, load ${load.toFixed(1)}, Node ${process.versions.node}`;
}
