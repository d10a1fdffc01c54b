import { signIn } from '@kasane/infra/issuer/sign-in';
import { startService, type Service } from '@kasane/infra/stack/service';
import type { Stack } from '@kasane/infra/stack/start-stack';
import { contenders, type ContenderKey } from './contenders.js';

export interface RunningContender {
  readonly key: ContenderKey;
  readonly name: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface RunningContenders {
  readonly contenders: readonly RunningContender[];
  readonly stop: () => Promise<void>;
}

export interface StartContendersOptions {
  readonly stack: Stack;
  readonly onLog: (line: string) => void;
}

/** Every contender in a process of its own; ours is the gateway of the stack itself. */
export async function startContenders({
  stack,
  onLog,
}: StartContendersOptions): Promise<RunningContenders> {
  const services: Service[] = [];
  const json = { 'content-type': 'application/json' };
  const token = await signIn({ issuer: stack.issuer, staff: 'coordinator' });
  const running = await Promise.all(
    contenders.map(async ({ key, name, program, fetcher }): Promise<RunningContender> => {
      if (program === 'kasane') {
        const headers = {
          ...json,
          authorization: `Bearer ${token}`,
          'x-kasane-purpose': 'MULTI_AGENCY_SUPPORT',
        };
        return { key, name, url: `${stack.gateway}/graphql`, headers };
      }
      const service = await startService({
        name: key,
        program: new URL(`./contenders/${program}.js`, import.meta.url),
        env: {
          SUPERGRAPH_FILE: stack.supergraphFile,
          FETCHER: fetcher,
          GRANT_KEY_FILE: stack.grantKeyFile,
          SUBGRAPHS: JSON.stringify(stack.subgraphs),
          DATABASE_URL: stack.databases['administrator'] ?? '',
        },
        onLog,
      });
      services.push(service);
      return { key, name, url: `${service.url}/graphql`, headers: json };
    }),
  );
  return {
    contenders: running,
    stop: async () => {
      await Promise.all(services.map((service) => service.stop()));
    },
  };
}
