import { signIn } from '@kasane/infra/issuer/sign-in';
import { startService, type Service } from '@kasane/infra/stack/service';
import type { Stack } from '@kasane/infra/stack/start-stack';
import { contenders, type ContenderKey } from './contenders.js';
import type { Crews } from './processor-time.js';

export interface RunningContender {
  readonly key: ContenderKey;
  readonly name: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Whose processor time an answer takes. */
  readonly crews: Crews;
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
  const crews = (gateway: number | undefined): Crews => ({
    gateway: { processes: gateway === undefined ? [] : [gateway] },
    subgraphs: {
      processes: Object.keys(stack.subgraphs).flatMap((name) => stack.processes[name] ?? []),
    },
    database: { processes: [stack.processes['database'] ?? []].flat(), withChildren: true },
  });
  const token = await signIn({ issuer: stack.issuer, staff: 'coordinator' });
  const running = await Promise.all(
    contenders.map(async ({ key, name, program, fetcher }): Promise<RunningContender> => {
      if (program === 'kasane') {
        const headers = {
          ...json,
          authorization: `Bearer ${token}`,
          'x-kasane-purpose': 'MULTI_AGENCY_SUPPORT',
        };
        const at = stack.processes['gateway'];
        return { key, name, url: `${stack.gateway}/graphql`, headers, crews: crews(at) };
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
      const url = `${service.url}/graphql`;
      return { key, name, url, headers: json, crews: crews(service.processId()) };
    }),
  );
  return {
    contenders: running,
    stop: async () => {
      await Promise.all(services.map((service) => service.stop()));
    },
  };
}
