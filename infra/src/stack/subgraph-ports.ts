import { readFileSync, writeFileSync } from 'node:fs';
import { freePort } from '../database/free-port.js';

/**
 * The ports the subgraphs had at the last start, as far as they are free: a subgraph at another
 * address is a new version of it for the registry.
 * @returns a port for each name, 0 for any
 */
export async function wantedPorts(
  file: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const kept = readPorts(file);
  return new Map(
    await Promise.all(
      names.map(async (name) => {
        const port = kept[name] ?? 0;
        return [name, port !== 0 && (await freePort(port)) === port ? port : 0] as const;
      }),
    ),
  );
}

export function keepPorts(
  file: string,
  services: readonly { readonly name: string; readonly url: string }[],
): void {
  const ports = services.map(({ name, url }) => [name, Number(new URL(url).port)] as const);
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(ports))}\n`);
}

function readPorts(file: string): Readonly<Record<string, number>> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
  } catch {
    return {};
  }
}
