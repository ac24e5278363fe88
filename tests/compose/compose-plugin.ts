import { copyFile, mkdtemp, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Puts the plugin where `docker` looks for it when `DOCKER_CONFIG` names the folder; the user's own settings stay out of
 * the test.
 * @param plugin the executable `docker-compose`, version 2
 * @returns the folder
 */
export async function installPlugin(plugin: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lien-nganh-docker-config-'));
  await mkdir(join(folder, 'cli-plugins'));
  await copyFile(plugin, join(folder, 'cli-plugins/docker-compose'));
  return folder;
}
