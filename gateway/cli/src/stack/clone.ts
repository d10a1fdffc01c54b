import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Refused } from '../refused.js';

/** The folder of the clone the command was called in or below. */
export function findClone(from = process.cwd()): string {
  for (let folder = path.resolve(from); ; folder = path.dirname(folder)) {
    if (isClone(folder)) return folder;
    if (path.dirname(folder) === folder) {
      throw new Refused(
        'Kasane の clone の中で実行してください (package.json の name が kasane の場所)。',
        2,
      );
    }
  }
}

function isClone(folder: string): boolean {
  const file = path.join(folder, 'package.json');
  if (!existsSync(file)) return false;
  return (JSON.parse(readFileSync(file, 'utf8')) as { name?: unknown }).name === 'kasane';
}
