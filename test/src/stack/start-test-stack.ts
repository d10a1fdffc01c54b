import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StackReport } from '@kasane/infra/stack/start-stack';

/** Until the stack reports: the first start makes the city, on a busy machine. */
const PATIENCE = 240_000;
const ROOT = path.resolve(fileURLToPath(import.meta.url), '../../../..');

let running: { readonly child: ChildProcess; readonly report: StackReport } | undefined;

/** Starts the compiled `infra/dist/start.js` in `.kasane/test`, or in KASANE_TEST_DATA_DIR. */
export async function startTestStack(): Promise<StackReport> {
  let output = '';
  const child = fork(fileURLToPath(import.meta.resolve('@kasane/infra/start')), {
    cwd: ROOT,
    env: {
      ...process.env,
      KASANE_DATA_DIR: process.env['KASANE_TEST_DATA_DIR'] ?? path.join(ROOT, '.kasane', 'test'),
      KASANE_PORT: '0',
      KASANE_ISSUER_PORT: '0',
      KASANE_REGISTRY_PORT: '0',
    },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const collect = (chunk: Buffer) => {
    output = `${output}${chunk.toString()}`.slice(-20_000);
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  const report = await new Promise<StackReport>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGINT');
      reject(new Error(`the stack did not start in ${String(PATIENCE / 1_000)} s:\n${output}`));
    }, PATIENCE);
    child.once('message', (message: StackReport) => {
      clearTimeout(timer);
      resolve(message);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the stack ended with code ${String(code)} before it started:\n${output}`));
    });
  });
  running = { child, report };
  return report;
}

/** @throws Error naming every address that still answers after the stack has ended. */
export async function stopTestStack(): Promise<void> {
  if (running === undefined) return;
  const { child, report } = running;
  running = undefined;
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    await ended;
  }
  // Addresses and not process ids: a crashed part was replaced by another process at its address.
  const addresses = [
    report.gateway,
    report.issuer,
    report.registry,
    report.sealer,
    ...Object.values(report.subgraphs),
    ...Object.values(report.databases),
  ];
  const left = new Set<string>();
  for (const address of addresses) {
    const { hostname, port } = new URL(address);
    if (await answers(hostname, Number(port))) left.add(`${hostname}:${port}`);
  }
  if (left.size > 0) throw new Error(`the stack left something running at ${[...left].join(', ')}`);
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}
