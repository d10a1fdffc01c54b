import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Two stacks in one data folder would stop each other's database, so the first one holds the folder.
 *
 * The file names the process and when it began: a process id alone is given to somebody else after a
 * crash and a restart of the machine.
 *
 * @returns what lets the folder go.
 * @throws Error naming the process that holds the folder.
 */
export function lockFolder(folder: string): () => void {
  const file = path.join(folder, 'lock');
  const own = path.join(folder, `lock-${String(process.pid)}`);
  writeFileSync(own, JSON.stringify({ processId: process.pid, began: began(process.pid) }));
  try {
    // A link appears with its content or not at all, unlike a file that is opened and then written.
    if (!link(own, file)) {
      const holder = readHolder(file);
      if (holder !== undefined && isRunning(holder)) {
        throw new Error(
          `このフォルダーでは、もう Kasane が動いています (プロセス ${String(holder.processId)})。\n` +
            `  データのフォルダー: ${folder}\n` +
            '  動いているものを使うか、その端末で Ctrl-C で終えてから、もう一度お試しください。\n' +
            '  二つ同時に動かすには、別のフォルダーを KASANE_DATA_DIR で指定してください。',
        );
      }
      rmSync(file, { force: true });
      if (!link(own, file)) return lockFolder(folder);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => {
    if (readHolder(file)?.processId === process.pid) rmSync(file, { force: true });
  };
}

interface Holder {
  readonly processId: number;
  /** Undefined where the system does not tell. */
  readonly began?: string;
}

function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function isRunning({ processId, began: recorded }: Holder): boolean {
  try {
    process.kill(processId, 0);
  } catch (error) {
    // EPERM: it runs, as another user.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return recorded === undefined || recorded === began(processId);
}

/** When a process began, in the words of the operating system. */
function began(processId: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      // Field 22, counted behind the program's name, which may itself have blanks (proc(5)).
      const stat = readFileSync(`/proc/${String(processId)}/stat`, 'utf8');
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(processId)], {
      encoding: 'utf8',
    }).trim();
  } catch {
    return undefined;
  }
}
