import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

it('locks the optional packages of every platform, or npm ci refuses the file', () => {
  const program = fileURLToPath(new URL('../complete-lock.mjs', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [program, '--check'], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
