/** What was opened, to be closed again: the last first, each once. */
export interface Closers {
  /** @param close how something that was just opened is closed */
  add(close: () => unknown): void;
  /** Whether nothing is left to be closed. */
  areDone(): boolean;
  closeAll(): Promise<void>;
}

/** An empty list. */
export function createClosers(): Closers {
  const closers: (() => unknown)[] = [];
  return {
    add: (close) => void closers.push(close),
    areDone: () => closers.length === 0,
    async closeAll() {
      for (const close of closers.splice(0).reverse()) await close();
    },
  };
}
