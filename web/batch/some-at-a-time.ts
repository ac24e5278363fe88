import pLimit from 'p-limit';

/** Acts under way at a time: the worker of one machine answers others in between. */
const AT_A_TIME = 8;

/** Runs many acts of one form, some at a time. */
export function someAtATime<Item, Outcome>(
  items: readonly Item[],
  act: (item: Item) => Promise<Outcome>,
): Promise<Outcome[]> {
  const limit = pLimit(AT_A_TIME);
  return Promise.all(items.map((item) => limit(act, item)));
}
