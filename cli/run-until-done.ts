import type { Session } from './session.ts';

/** Something that runs until it is stopped. */
export interface Running {
  stop(): Promise<void>;
  /** Ends when it has stopped by itself or by `stop`; rejects when it failed. */
  done: Promise<void>;
}

/**
 * Waits for a server or worker; Ctrl-C stops it properly, also while it is still starting.
 * @param session the running command
 * @param starting resolves when it is ready
 * @param onReady told once, then
 */
export async function runUntilDone<T extends Running>(
  session: Session,
  starting: Promise<T>,
  onReady: (running: T) => void,
): Promise<void> {
  session.onInterrupt(async () => {
    session.note(session.t('Đang dừng…', 'Stopping…'));
    await (await starting).stop();
  });
  const running = await starting;
  if (!session.interrupted.aborted) onReady(running);
  await running.done;
}
