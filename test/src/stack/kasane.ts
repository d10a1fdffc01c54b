import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stack } from './running-stack.js';

const program = fileURLToPath(new URL('../../../gateway/cli/bin/kasane.mjs', import.meta.url));

export interface KasaneRun {
  /** Exit code: 0 fine, 1 refused, 2 misuse or no answer. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line of a department against the stack, as its people and pipelines do. */
export function kasane(args: readonly string[], input = ''): Promise<KasaneRun> {
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: process.env['PATH'], KASANE_DATA_DIR: path.dirname(stack.supergraphFile) },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdin.end(input);
  return new Promise((resolve) => {
    child.once('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}
