/**
 * What a promise gives, or something else where that takes longer. It goes on all the same: only nobody waits for it.
 * @param ms milliseconds, by the machine's clock
 */
export function answerWithin<T, Otherwise>(
  answer: Promise<T>,
  ms: number,
  otherwise: Otherwise,
): Promise<T | Otherwise> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<Otherwise>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), ms);
  });
  return Promise.race([answer, over]).finally(() => clearTimeout(timer));
}
