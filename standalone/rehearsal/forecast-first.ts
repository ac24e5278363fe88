/** Until a year's days off are announced in a rehearsal, they are what the law and the moon give. */
import { forecastYear } from '../../domain/calendar/forecast.ts';
import type { PlayedChange } from '../../client/documents/read-changes.ts';
import type { Engine } from '../../client/engine.ts';

/** Enters the forecast of each year that a change announces. */
export async function forecastFirst(
  engine: Engine,
  changes: readonly PlayedChange[],
  administrator: string,
): Promise<void> {
  const years = new Set(changes.flatMap((change) => (change.kind === 'calendar' ? [change.year] : [])));
  for (const year of years) {
    const off = forecastYear(year).daysOff.map(({ date }) => date);
    const text = JSON.stringify({ schema: 'lien-nganh/calendar@1', year, off, worked: [] });
    await engine.setCalendar({ text, file: String(year), as: administrator, save: true });
  }
}
