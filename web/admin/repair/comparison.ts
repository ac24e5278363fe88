/**
 * The comparison behind the page of findings. On a large system it takes longer than anybody waits for a page: then it
 * goes on, one at a time, and is shown to whoever comes back.
 */
import { answerWithin } from '../../../client/engine/answer-within.ts';
import type { Engine } from '../../../client/engine.ts';
import { both, type Bilingual } from '../../../domain/bilingual.ts';
import type { Finding } from '../../../domain/repair.ts';
import { UserError } from '../../../domain/user-error.ts';

/** Below what proxies and browsers wait for, in milliseconds. */
const PAGE_WAITS_MS = 20_000;
/** For how long what nobody has waited for is still shown, in milliseconds. */
const KEPT_MS = 10 * 60_000;

export interface Comparison {
  findings: Finding[];
  /** Why there is nothing to show; null where the comparison was made. */
  hindrance: Bilingual | null;
}

const UNDER_WAY: Comparison = {
  findings: [],
  hindrance: both(
    'Việc so sánh còn đang chạy. Mở lại trang này sau ít phút để xem kết quả.',
    'The comparison is still running. Open this page again in a few minutes to see what it found.',
  ),
};

/**
 * @param waitsMs how long a page waits for it
 * @returns compares, or gives what was found since nobody waited any more
 */
export function createComparison(
  engine: Pick<Engine, 'repair'>,
  waitsMs = PAGE_WAITS_MS,
): () => Promise<Comparison> {
  let underWay: Promise<Comparison> | null = null;
  let unseen: { comparison: Comparison; until: number } | null = null;

  const begin = (): Promise<Comparison> =>
    compare(engine).finally(() => {
      underWay = null;
    });

  return async () => {
    const late = unseen;
    unseen = null;
    if (late && performance.now() < late.until) return late.comparison;
    const mine = (underWay ??= begin());
    const answer = await answerWithin(mine, waitsMs, null);
    if (answer) return answer;
    void mine.then(
      (comparison) => (unseen = { comparison, until: performance.now() + KEPT_MS }),
      () => undefined,
    );
    return UNDER_WAY;
  };
}

/** The findings, or why there are none to show: administrators come here when a server is in trouble. */
async function compare(engine: Pick<Engine, 'repair'>): Promise<Comparison> {
  try {
    return { findings: (await engine.repair({})).findings, hindrance: null };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { findings: [], hindrance: error.words };
  }
}
