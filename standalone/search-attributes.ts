/** Registered at start by `server` and `worker`, too, so that the cluster has them before the first launch. */
export { addSearchAttributes, registerSearchAttributes } from '../client/operate/search-attributes.ts';
