export const BARE_QUEUE = 'bare-updates';
