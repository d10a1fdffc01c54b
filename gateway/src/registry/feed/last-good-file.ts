import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** The supergraph this gateway served last, or undefined where it never served one. */
export function readLastGood(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`SUPERGRAPH_FILE names ${file}, which cannot be read`, { cause: error });
  }
}

/** Kept for a start without the registry. Whole or not at all: a start may come at any moment. */
export function keepLastGood(file: string, sdl: string): void {
  const draft = `${file}.${String(process.pid)}`;
  writeFileSync(draft, sdl);
  renameSync(draft, file);
}
