/** Prefix of the local API's addresses. */
export const API_PREFIX = '/api/v1';
