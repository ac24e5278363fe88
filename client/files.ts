/** Folders of this machine, made with those above them. */
export { makeFolder } from '../records/database/make-folder.ts';
