import { spawn, type ChildProcess } from 'node:child_process';

export interface ShellRun {
  readonly code: number | null;
  /** What it wrote, both streams together. */
  readonly said: string;
}

export interface Shell {
  readonly run: (line: string) => Promise<ShellRun>;
  /** Starts a line that runs until it is stopped, once it has said what it is waited for. */
  readonly start: (line: string, until: string) => Promise<Started>;
}

export interface Started {
  /** What it has written until now, both streams together. */
  readonly said: () => string;
  readonly stop: () => Promise<void>;
}

/** Runs lines as somebody types them, in a folder. */
export function openShell(folder: string, env: Readonly<Record<string, string>>): Shell {
  const open = (line: string): [ChildProcess, () => string] => {
    const child = spawn('sh', ['-c', line], {
      cwd: folder,
      env: { ...process.env, NODE_OPTIONS: '', ...env },
      // A group of its own, so that everything the line started ends with it.
      detached: true,
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    return [child, () => said];
  };
  return {
    run: (line) =>
      new Promise((resolve) => {
        const [child, said] = open(line);
        child.once('close', (code) => {
          resolve({ code, said: said() });
        });
      }),
    start: async (line, until) => {
      const [child, said] = open(line);
      const ended = new Promise((resolve) => child.once('close', resolve));
      await new Promise<void>((resolve, reject) => {
        const look = () => {
          if (said().includes(until)) resolve();
        };
        child.stdout?.on('data', look);
        child.once('close', () => {
          reject(new Error(`"${line}" ended: ${said()}`));
        });
      });
      return {
        said,
        stop: async () => {
          if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
          await ended;
        },
      };
    },
  };
}
