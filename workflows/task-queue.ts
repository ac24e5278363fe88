/** Task queue of every workflow and activity. */
export const TASK_QUEUE = 'lien-nganh';
