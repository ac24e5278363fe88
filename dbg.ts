import { readFileSync } from 'node:fs';
import { readPdfPages } from './importer/read/pdf-pieces.ts';
import { toRows } from './importer/read/pdf-rows.ts';
import { createBudget } from './importer/refuse/budget.ts';
const pages = await readPdfPages(readFileSync(process.argv[2]!), createBudget());
for (const r of toRows(pages[0]!.pieces).slice(0,9)) console.log(r.y.toFixed(0), r.size, JSON.stringify(r.segments.map(s=>[s.text, Math.round(s.x), Math.round(s.right)])));
