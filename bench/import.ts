/**
 * What reading a document costs: `npm run bench:import`. Each is read in a process of its own, so that its peak of
 * memory is its own; the first row is a process that reads nothing. Aimed at: 2 s and 100 MiB above that row.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HEAVY_DOCUMENTS } from '../tests/support/heavy-documents.ts';

interface Cost {
  outcome: string;
  seconds: number;
  /** Seconds of the processor; more than the above where memory is cleared beside, less where others compute, too. */
  cpu: number;
  /** MiB at the highest. */
  peak: number;
}

const MIB = 1024 * 1024;

/** In the process of one document. */
async function measure(file: string | undefined): Promise<Cost> {
  const { importPlan } = await import('../importer/import-plan.ts');
  const begun = performance.now();
  const before = process.cpuUsage();
  let outcome = '';
  if (file !== undefined) {
    const { draft } = await importPlan(readFileSync(file), file);
    const blocks = draft.headings.reduce((sum, { blocks }) => sum + blocks.length, 0);
    outcome = draft.refused?.code ?? `${draft.headings.length} headings, ${blocks} duties`;
  }
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { outcome, seconds, cpu: (user + system) / 1e6, peak: process.resourceUsage().maxRSS / 1024 };
}

function measureApart(file: string | null): Cost {
  const argv = [
    ...process.execArgv,
    fileURLToPath(import.meta.url),
    '--one',
    ...(file === null ? [] : [file]),
  ];
  const { stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as Cost;
}

function row(name: string, cost: Cost, base: number): string {
  const above = cost.peak - base;
  const cells = [
    `${cost.seconds.toFixed(2)} s`,
    `cpu ${cost.cpu.toFixed(2)} s`,
    `${Math.round(cost.peak)} MiB`,
    `+${Math.max(0, Math.round(above))}`,
  ];
  return `${name.padEnd(54)}${cells.map((cell) => cell.padStart(12)).join('')}  ${cost.outcome}\n`;
}

const [first, file] = process.argv.slice(2);
if (first === '--one') {
  process.stdout.write(JSON.stringify(await measure(file)));
} else {
  const folder = mkdtempSync(join(tmpdir(), 'lien-nganh-bench-'));
  try {
    const base = measureApart(null);
    process.stdout.write(row('nothing', base, base.peak));
    for (const [name, make] of Object.entries(HEAVY_DOCUMENTS)) {
      const path = join(folder, name);
      const bytes = make();
      writeFileSync(path, bytes);
      process.stdout.write(
        row(`${name}, ${(bytes.length / MIB).toFixed(1)} MiB`, measureApart(path), base.peak),
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
