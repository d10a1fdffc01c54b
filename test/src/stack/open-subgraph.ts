import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { consentDirectivesSdl } from '@kasane/directives/consent-directives';
import { buildSchema, graphql } from 'graphql';

export interface OpenSubgraph {
  readonly url: string;
  /** As it is published. */
  readonly sdl: string;
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
  const sdl = `${consentDirectivesSdl}\n${types}`;
  const schema = buildSchema(
    `${sdl}\ntype _Service { sdl: String }\nextend type Query { _service: _Service! }`,
    { assumeValidSDL: true },
  );
  const rootValue = { ...answers, _service: () => ({ sdl }) };
  const http = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { query } = JSON.parse(Buffer.concat(chunks).toString() || '{}') as { query?: string };
      void graphql({ schema, source: query ?? '', rootValue }).then((answer) => {
        response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
      });
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((http.address() as AddressInfo).port)}/graphql`,
    sdl,
    stop: () =>
      new Promise((resolve) => {
        http.close(() => {
          resolve();
        });
        http.closeAllConnections();
      }),
  };
}
