import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { consentDirectivesSdl } from '@kasane/directives/consent-directives';
import { buildSchema, graphql } from 'graphql';

export interface OpenSubgraph {
  readonly url: string;
  /** As it is published at first. */
  readonly sdl: string;
  /** Serves other root types from now on, and gives them as they are published. */
  readonly change: (sdl: string) => string;
  readonly stop: () => Promise<void>;
}

export interface OpenSubgraphOptions {
  /** Root types whose fields say nothing about anybody. */
  readonly sdl: string;
  readonly answers: Readonly<Record<string, () => unknown>>;
}

/** A subgraph about nobody, in the test's own process, that answers as the test wants it to. */
export async function startOpenSubgraph({
  sdl: types,
  answers,
}: OpenSubgraphOptions): Promise<OpenSubgraph> {
  const serving = (own: string) => {
    const sdl = `${consentDirectivesSdl}\n${own}`;
    const schema = buildSchema(
      `${sdl}\ntype _Service { sdl: String }\nextend type Query { _service: _Service! }`,
      { assumeValidSDL: true },
    );
    return { sdl, schema, rootValue: { ...answers, _service: () => ({ sdl }) } };
  };
  let served = serving(types);
  const http = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { query } = JSON.parse(Buffer.concat(chunks).toString() || '{}') as { query?: string };
      const { schema, rootValue } = served;
      void graphql({ schema, source: query ?? '', rootValue }).then((answer) => {
        response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
      });
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((http.address() as AddressInfo).port)}/graphql`,
    sdl: served.sdl,
    change: (own) => {
      served = serving(own);
      return served.sdl;
    },
    stop: () =>
      new Promise((resolve) => {
        http.close(() => {
          resolve();
        });
        http.closeAllConnections();
      }),
  };
}
