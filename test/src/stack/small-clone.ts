import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const linked = ['node_modules', 'infra', 'shared', path.join('subgraphs', 'household')];
const copied = [
  'package.json',
  ...['.prettierrc.json', '.swcrc', 'tsconfig.base.json', 'eslint.config.js', 'jest.config.js'],
];

export interface SmallClone {
  readonly folder: string;
  readonly remove: () => void;
}

/**
 * A folder that looks like the clone to a department's commands and holds nothing of value: what they
 * generate in it goes away again, and what somebody wrapped in the real one stays.
 */
export function makeSmallClone(): SmallClone {
  const folder = mkdtempSync(path.join(tmpdir(), 'kasane-clone-'));
  mkdirSync(path.join(folder, 'subgraphs'));
  for (const name of linked) symlinkSync(path.join(root, name), path.join(folder, name));
  for (const name of copied) cpSync(path.join(root, name), path.join(folder, name));
  const own = { extends: './tsconfig.base.json', compilerOptions: { noEmit: true } };
  const which = { include: ['subgraphs/*/src'], exclude: ['subgraphs/household'] };
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ ...own, ...which }));
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
