import { spawn } from 'node:child_process';

export interface ProgramRun {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program in the foreground until it ends. @returns its exit code */
export async function runProgram({ command, args, cwd, env = {} }: ProgramRun): Promise<number> {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  // Ctrl-C reaches the child by itself; a signal sent to us alone has to be passed on.
  const forward = () => child.kill('SIGTERM');
  process.once('SIGTERM', forward);
  process.on('SIGINT', ignore);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => {
        resolve(code ?? 1);
      });
    });
  } finally {
    process.off('SIGTERM', forward);
    process.off('SIGINT', ignore);
  }
}

const ignore = (): void => undefined;
