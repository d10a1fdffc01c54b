import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from '@jest/globals';

const program = `
  import { serveAsProcess } from '${import.meta.resolve('@kasane/process/serve-as-process')}';
  const open = setInterval(() => undefined, 1_000);
  serveAsProcess({
    name: 'bell',
    url: 'http://127.0.0.1:1',
    stop: async () => {
      clearInterval(open);
      process.stdout.write('rung');
    },
  });
`;

/** The same, which breaks on an error that names somebody, in a line that looks like a place, too. */
const breaking = (how: string) => `${program}
  const fail = () => {
    throw Object.assign(new TypeError('佐倉 ハルエ\\n    at Sakura:1:1'), { code: '23505' });
  };
  setTimeout(${how}, 10);
`;

let child: ChildProcess | undefined;
let printed = '';

function start(parent: 'by hand' | 'forked'): ChildProcess {
  printed = '';
  child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit', ...(parent === 'forked' ? ['ipc' as const] : [])],
  });
  child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  return child;
}

/** Code and signal, once all it printed is read. A child we let go of never says `close`. */
async function endOf(running: ChildProcess): Promise<unknown> {
  const [ended] = await Promise.all([
    once(running, 'exit'),
    running.stdout === null ? undefined : once(running.stdout, 'close'),
  ]);
  return ended;
}

afterEach(() => {
  child?.kill('SIGKILL');
});

describe('a program served as a process', () => {
  it('tells its parent where it is, and leaves Ctrl-C to it', async () => {
    const forked = start('forked');
    expect(await once(forked, 'message')).toEqual([{ url: 'http://127.0.0.1:1' }, undefined]);
    forked.kill('SIGINT');
    forked.kill('SIGTERM');
    expect(await endOf(forked)).toEqual([0, null]);
    expect(printed).toBe('rung');
  });

  it('ends, in order, when its parent does', async () => {
    const forked = start('forked');
    await once(forked, 'message');
    forked.disconnect();
    expect(await endOf(forked)).toEqual([0, null]);
    expect(printed).toBe('rung');
  });

  it.each([
    ['is thrown', 'fail'],
    ['nobody waited for', 'async () => fail()'],
  ])(
    'that breaks on an error that %s says where, and not what it said (leaks.md 32)',
    async (_what, how) => {
      const broken = spawn(process.execPath, ['--input-type=module', '-e', breaking(how)], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let said = '';
      broken.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
      const [[code]] = (await Promise.all([
        once(broken, 'exit'),
        once(broken.stderr, 'close'),
      ])) as [[number], unknown];
      expect([code, said.split('\n')[0]]).toEqual([1, 'bell BROKE: TypeError 23505']);
      expect(said).toMatch(/^ {4}at .*fail.*:\d+:\d+\)$/m);
      expect(said).not.toMatch(/佐倉|ハルエ|Sakura/);
    },
  );

  it.each(['SIGINT', 'SIGTERM'] as const)('started by hand it ends on %s', async (signal) => {
    const alone = start('by hand');
    if (alone.stdout) await once(alone.stdout, 'data');
    expect(printed).toBe('bell http://127.0.0.1:1\n');
    alone.kill(signal);
    expect(await endOf(alone)).toEqual([0, null]);
    expect(printed).toBe('bell http://127.0.0.1:1\nrung');
  });
});
