/** The files of the embedded database, readable by their owner alone. */
import type { NodeFS } from '@electric-sql/pglite/nodefs';
import { makeFolder } from './make-folder.ts';

/** What is taken from the mode of every file: whatever anybody but its owner might do. */
const OTHERS = 0o077;

/** The parts of PGlite's file system that make a file or folder, and set its mode afterwards, whatever the umask. */
interface FileModes {
  NODEFS: {
    node_ops: {
      mknod(parent: unknown, name: string, mode: number, device: number): unknown;
      setattr(node: unknown, attributes: { mode?: number }): void;
    };
  };
}

/**
 * A directory for PGlite in which it makes files for their owner only. By itself it makes them with 0666, and past
 * the process's umask.
 * @param directory made when missing
 */
export async function openPrivateFolder(directory: string): Promise<NodeFS> {
  makeFolder(directory, 0o700);
  const { NodeFS } = await import('@electric-sql/pglite/nodefs');
  class PrivateFolder extends NodeFS {
    override async init(...[pg, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
      const { emscriptenOpts } = await super.init(pg, options);
      const preRun = [emscriptenOpts.preRun ?? []].flat();
      return { emscriptenOpts: { ...emscriptenOpts, preRun: [...preRun, makePrivate] } };
    }
  }
  return new PrivateFolder(directory);
}

function makePrivate(module: unknown): void {
  const operations = (module as FileModes).NODEFS.node_ops;
  const { mknod, setattr } = operations;
  operations.mknod = (parent, name, mode, device) => mknod(parent, name, mode & ~OTHERS, device);
  operations.setattr = (node, attributes) => {
    const { mode } = attributes;
    setattr(node, mode === undefined ? attributes : { ...attributes, mode: mode & ~OTHERS });
  };
}
