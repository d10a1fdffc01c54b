import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Request } from './serve-twin-world.js';
import type { TwinDatabase } from './twin-database.js';
import type { Seen, TwinWorld } from './twin-world.js';

type Answer =
  { readonly supergraphSdl: string } | { readonly seen: Seen } | { readonly failed: string };

/** Compiled, from wherever this file is read: a process of its own knows no TypeScript. */
const program = fileURLToPath(
  new URL('../../../dist/twins/world/serve-twin-world.js', import.meta.url),
);

/** A world in a process of its own, so that both answer at once. One question at a time. */
export async function forkTwinWorld(
  { roles }: TwinDatabase,
  { issuer }: { readonly issuer: string },
): Promise<TwinWorld> {
  const databases = Object.values(roles).map(({ variable, url }) => [variable, url]);
  const world = fork(program, {
    env: {
      ...process.env,
      // As a service is run (infra/src/stack/service.ts): libraries check more where it is not said.
      NODE_ENV: 'production',
      ...(Object.fromEntries(databases) as NodeJS.ProcessEnv),
    },
    // What a request leaves behind is swept at once, and not looked through again and again.
    execArgv: ['--max-semi-space-size=64'],
  });
  const ended = once(world, 'exit');
  const request = (message: Request): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const end = () => {
        reject(new Error('a world of the twins has ended'));
      };
      world.once('exit', end);
      world.once('message', (answer: Answer) => {
        world.off('exit', end);
        if ('failed' in answer) reject(new Error(answer.failed));
        else resolve(answer);
      });
      world.send(message);
    });
  const served = await request({ serve: { databaseUrl: roles.gateway.url, issuer } });
  if (!('supergraphSdl' in served)) throw new Error('a world of the twins serves no supergraph');
  return {
    ...served,
    ask: async (question) => {
      const answer = await request({ question });
      if (!('seen' in answer)) throw new Error('a world of the twins gave no answer');
      return answer.seen;
    },
    stop: async () => {
      world.disconnect();
      await ended;
    },
  };
}
