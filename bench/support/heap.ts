/** The heap of a process with threads: workflows live in a thread of their own, which `process.memoryUsage` leaves out. */
import { Session } from 'node:inspector/promises';

const THREADS_WITHIN_MS = 200;

interface Answered {
  id: number;
  result?: { usedSize?: number };
}

/** Bytes in use on the heaps of the main thread and of all others, once their garbage is collected. */
async function heapBytes(): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    const threads: string[] = [];
    const asked = new Map<number, (answer: Answered) => void>();
    session.on('NodeWorker.attachedToWorker', ({ params }) => threads.push(params.sessionId));
    session.on('NodeWorker.receivedMessageFromWorker', ({ params }) => {
      const answer = JSON.parse(params.message) as Answered;
      asked.get(answer.id)?.(answer);
    });
    await session.post('NodeWorker.enable', { waitForDebuggerOnStart: false });
    await new Promise((resolve) => setTimeout(resolve, THREADS_WITHIN_MS));
    const ask = (sessionId: string, method: string): Promise<Answered> => {
      const id = asked.size + 1;
      const answered = new Promise<Answered>((resolve) => asked.set(id, resolve));
      const message = JSON.stringify({ id, method });
      return session.post('NodeWorker.sendMessageToWorker', { sessionId, message }).then(() => answered);
    };
    let bytes = 0;
    for (const thread of threads) {
      await ask(thread, 'HeapProfiler.collectGarbage');
      bytes += (await ask(thread, 'Runtime.getHeapUsage')).result?.usedSize ?? NaN;
    }
    await session.post('HeapProfiler.collectGarbage');
    return bytes + process.memoryUsage().heapUsed;
  } finally {
    session.disconnect();
  }
}

/** Says the bytes of this process's heaps in a line whenever it gets SIGUSR2. */
export function sayHeapWhenAsked(): void {
  process.on('SIGUSR2', () => {
    void heapBytes().then((bytes) => process.stdout.write(`${bytes}\n`));
  });
}
