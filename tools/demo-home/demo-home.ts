/** The home of a demonstration: what makes it one, and what it must never be. */
import { both } from '../../domain/bilingual.ts';
import { existsSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../../domain/plan.ts';
import { invalid } from '../../domain/user-error.ts';
import { DEMO_NOW } from './script.ts';

const fileIn = (home: string): string => join(home, 'demo.json');

/**
 * Whether a home may be shown as a demonstration.
 * @throws UserError `invalid` with a production database, and on a home that was used for something else
 */
export function requireDemoHome(home: string, databaseUrl: string | null): void {
  if (databaseUrl) {
    throw invalid(
      'DATABASE_URL',
      both(
        'Bản trình diễn không dùng với cơ sở dữ liệu thật.',
        'A demonstration is refused with a production database.',
      ),
      both('Bỏ DATABASE_URL, hoặc bỏ --demo.', 'Unset DATABASE_URL, or leave --demo out.'),
    );
  }
  if (existsSync(join(home, 'records')) && !existsSync(fileIn(home))) {
    throw invalid(
      '--home',
      both(`Thư mục ${home} đã dùng cho việc khác.`, `${home} has been used for something else.`),
      both('Chọn thư mục mới với --home.', 'Take a new folder with --home.'),
    );
  }
}

/** Marks a home as a demonstration's before anything is written there, so that a broken start can be taken up. */
export async function markDemoHome(home: string): Promise<void> {
  if (existsSync(fileIn(home))) return;
  await writeFile(`${fileIn(home)}.tmp`, JSON.stringify({ demo: true }), { mode: 0o600 });
  await rename(`${fileIn(home)}.tmp`, fileIn(home));
}

/** Where a new demonstration's clock starts; undefined on a home whose clock runs already. */
export function startOfDemo(home: string): Instant | undefined {
  return existsSync(join(home, 'clock.json')) ? undefined : DEMO_NOW;
}
