/** Prefix of the API's addresses. */
export const API_PREFIX = '/api/v1';
/** Where the API describes itself, for whoever writes a client. */
export const API_DESCRIPTION = '/api/openapi.json';
