import { createBudget, type Budget } from '../../../importer/refuse/budget.ts';

const MB = 1024 * 1024;

/**
 * What a file sent with an act may cost: it may be longer than a plan, a table of a whole province, say, or a scan of
 * a hundred pages with pictures packed as they are.
 */
export function attachmentBudget(): Budget {
  return createBudget({
    fileBytes: 20 * MB,
    inflatedBytes: 64 * MB,
    // No picture is opened to read a text; what only calls itself one meets the limits of its reader.
    pictureBytes: Infinity,
    tags: 2_000_000,
    pages: 2_000,
    pieces: 500_000,
    lines: 200_000,
    characters: 2_000_000,
  });
}
