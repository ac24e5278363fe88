import { both } from '../../domain/bilingual.ts';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installDebianPackages } from './debian.ts';
import { javaVersion, LEAST_JAVA } from './java.ts';
import { withElapsed } from './log.ts';
import type { Log } from '../../domain/bilingual.ts';
import type { Way } from './look-up.ts';
import { findOnPath } from './on-path.ts';
import { failed } from './reason.ts';
import { runTool } from './run-tool.ts';
import { requireFiles } from './sha256.ts';

/** Where the jars lie, beside the script that starts them. */
export const JAR_DIRECTORY = 'lib';

interface Coordinates {
  group: string;
  artifact: string;
  version: string;
  mainClass: string;
  /** SHA-256 of every jar that comes with it, by file name: nothing else is run. */
  jars: Readonly<Record<string, string>>;
}

/** Keeps Maven from waiting minutes for a repository that does not answer. */
const NO_LONG_WAITS = [
  '-Daether.connector.connectTimeout=3000',
  '-Daether.connector.requestTimeout=10000',
  '-Dmaven.wagon.rto=10000',
  '-Dmaven.wagon.http.retryHandler.count=0',
];

/**
 * A Java program with its dependencies from Maven's repository, and a script that starts it.
 * @param program coordinates and main class; its command is the artifact's name
 */
export function mavenBuild(program: Coordinates): Way {
  return {
    source: 'build',
    title: both(
      'lấy gói Java bằng Maven, thường mất 10 giây',
      'fetch the Java archives with Maven, usually 10 seconds',
    ),
    remedy: both(
      `Cài Java ≥ ${LEAST_JAVA} và Maven, cho phép truy cập repo.maven.apache.org`,
      `Install Java ≥ ${LEAST_JAVA} and Maven, and let them reach repo.maven.apache.org`,
    ),
    async make(directory, { log, env, signal }) {
      await ensureMaven(log, env, signal);
      const project = join(directory, 'project');
      await mkdir(project);
      await writeFile(join(project, 'pom.xml'), projectFor(program));
      const fetching = runTool({
        command: 'mvn',
        args: [
          'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies',
          '--batch-mode',
          '--quiet',
          '--strict-checksums',
          `-DoutputDirectory=${join(directory, JAR_DIRECTORY)}`,
          '-DincludeScope=runtime',
          ...NO_LONG_WAITS,
        ],
        cwd: project,
        env,
        signal,
      });
      await withElapsed(fetching, (seconds) =>
        log(both(`  đang lấy gói, ${seconds} giây`, `  fetching, ${seconds} s`)),
      );
      await requireFiles(join(directory, JAR_DIRECTORY), program.jars);
      await rm(project, { recursive: true });
      const command = join(directory, program.artifact);
      await writeFile(command, starterFor(program));
      await chmod(command, 0o755);
    },
  };
}

async function ensureMaven(log: Log, env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  const missing = [
    ...(findOnPath('mvn', env) === null ? ['maven'] : []),
    ...((await javaVersion(env)) === null ? ['default-jre-headless'] : []),
  ];
  if (missing.length === 0) return;
  const packages = missing.map((name) => ({ name, least: '0' }));
  const refusal = await installDebianPackages(packages, log, env, signal);
  if (refusal === null) return;
  const names = missing.join(', ');
  throw failed(`thiếu: ${names}; ${refusal.vi}`, `missing: ${names}; ${refusal.en}`);
}

function projectFor({ group, artifact, version }: Coordinates): string {
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>lien-nganh</groupId><artifactId>server</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>
  </dependencies>
</project>
`;
}

/** A small heap collector and a quick compiler: it starts in a second and lives for minutes. */
function starterFor({ mainClass }: Coordinates): string {
  return `#!/bin/sh
lib="$(dirname "$0")/${JAR_DIRECTORY}"
exec java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$lib/*" ${mainClass} "$@"
`;
}
