import { both, type Log } from '../domain/bilingual.ts';
import type { Records } from '../records/database/database.ts';

/** Says that a newer release has been at the record: this one works on, and should be the next to be replaced. */
export function noteNewerRecord({ newer }: Records, log: Log): void {
  if (newer.length === 0) return;
  const names = newer.join(', ');
  log(
    both(
      `Cơ sở dữ liệu đã được một bản mới hơn bổ sung (${names}); bản này vẫn làm việc được, hãy nâng cấp nốt.`,
      `A newer release has added to the database (${names}); this one works on it, finish the upgrade.`,
    ),
  );
}
