import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** One request of the gateway to a subgraph. The grant is left out: it is signed anew every time. */
export interface SubgraphCall {
  readonly subgraph: string;
  readonly body: string;
}

/** https://undici.nodejs.org/#/docs/api/DiagnosticsChannel */
const CHANNEL = 'undici:request:create';

interface Created {
  readonly request: { readonly origin: string | URL; readonly body?: unknown };
}

/** Hears what is sent to these subgraphs, on the wire and not from the code under test. */
export function listenToCalls(
  subgraphs: readonly { readonly name: string; readonly url: string }[],
): { readonly take: () => readonly SubgraphCall[]; readonly stop: () => void } {
  const nameOf = new Map(subgraphs.map(({ name, url }) => [new URL(url).origin, name]));
  const heard: SubgraphCall[] = [];
  const hear = (message: unknown): void => {
    const { request } = message as Created;
    const subgraph = nameOf.get(String(request.origin));
    if (subgraph === undefined) return;
    const { body } = request;
    heard.push({
      subgraph,
      body: inOrder(body instanceof Uint8Array ? Buffer.from(body).toString() : String(body)),
    });
  };
  subscribe(CHANNEL, hear);
  return {
    take: () =>
      heard
        .splice(0)
        .sort((a, b) => (`${a.subgraph} ${a.body}` < `${b.subgraph} ${b.body}` ? -1 : 1)),
    stop: () => {
      unsubscribe(CHANNEL, hear);
    },
  };
}

/** A grant lists the people who may be found in whatever order their records came. */
const inOrder = (body: string): string => {
  const call = JSON.parse(body) as Call;
  const visible = call.extensions?.kasane?.visible ?? {};
  for (const people of Object.values(visible)) if (Array.isArray(people)) people.sort();
  return JSON.stringify(call);
};

interface Call {
  readonly extensions?: {
    readonly kasane?: { readonly visible?: Readonly<Record<string, '*' | string[]>> };
  };
}
