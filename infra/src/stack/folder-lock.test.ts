import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { lockFolder } from './folder-lock.js';

const newFolder = () => mkdtempSync(path.join(tmpdir(), 'kasane-lock-'));
const lockOf = (folder: string) => path.join(folder, 'lock');

describe('lockFolder', () => {
  it('refuses a second holder and names the first', () => {
    const folder = newFolder();
    lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(
      `もう Kasane が動いています (プロセス ${String(process.pid)})`,
    );
  });

  it('takes a folder that was let go', () => {
    const folder = newFolder();
    lockFolder(folder)();
    expect(existsSync(lockOf(folder))).toBe(false);
    expect(() => lockFolder(folder)).not.toThrow();
  });

  it('takes a folder whose holder has died', async () => {
    const folder = newFolder();
    const dead = spawn(process.execPath, ['-e', '0']);
    await once(dead, 'exit');
    writeFileSync(lockOf(folder), JSON.stringify({ processId: dead.pid }));
    lockFolder(folder);
    expect(JSON.parse(readFileSync(lockOf(folder), 'utf8'))).toMatchObject({
      processId: process.pid,
    });
  });

  it('takes a folder whose holder has died and whose number another process got', () => {
    const folder = newFolder();
    const other = { processId: process.ppid, began: 'long before' };
    writeFileSync(lockOf(folder), JSON.stringify(other));
    expect(() => lockFolder(folder)).not.toThrow();
  });

  it('leaves the lock of the next holder alone', () => {
    const folder = newFolder();
    const release = lockFolder(folder);
    const next = JSON.stringify({ processId: process.ppid });
    writeFileSync(lockOf(folder), next);
    release();
    expect(readFileSync(lockOf(folder), 'utf8')).toBe(next);
  });
});
