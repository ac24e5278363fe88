#!/usr/bin/env node
import { existsSync } from 'node:fs';

/** Stops with one calm line in both languages; wrong surroundings are exit code 1. */
function stop(message) {
  process.stderr.write(`lien-nganh: ${message}\n`);
  process.exit(1);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const main = new URL('../dist/main/main.js', import.meta.url);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`cần Node 20.19 trở lên, đang có ${process.versions.node} · Node 20.19 or newer is needed`);
}
if (!existsSync(main)) {
  stop('chưa có bản dựng, hãy chạy "npm run build" · there is no build yet, run "npm run build"');
}
await import(main);
