import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { Messenger } from '../../activities/dispatch.ts';
import { instantInWords } from '../../domain/words/dates.ts';
import { mailRoomId } from '../../domain/ids.ts';
import type { mailRoom } from '../../workflows/mail-room.ts';
import { dispatchSignal, messageSignal } from '../../workflows/messages.ts';
import { TASK_QUEUE } from '../../workflows/task-queue.ts';

/**
 * Brings messages to workflows through a client. A mail room is started by the first word of its slot;
 * every other receiver runs already or is closed for good.
 * @param clockOffsetMs handed to the mail rooms it starts
 */
export function createMessenger(client: Client, clockOffsetMs: number): Messenger {
  return {
    async deliver(to, message) {
      if (message.type === 'slot-opened') {
        await client.workflow.signalWithStart<typeof mailRoom, []>('mailRoom', {
          workflowId: mailRoomId(message.slot),
          taskQueue: TASK_QUEUE,
          args: [{ slot: message.slot, clockOffsetMs }],
          signal: dispatchSignal,
          signalArgs: [],
          staticSummary: `thư gửi lúc ${instantInWords(message.slot).vi}`,
        });
        return 'delivered';
      }
      try {
        await client.workflow.getHandle(to).signal(messageSignal, message);
        return 'delivered';
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return 'absent';
        throw error;
      }
    },
  };
}
