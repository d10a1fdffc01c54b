import { createServer, type IncomingMessage } from 'node:http';
import type { HouseholdsRequest } from '../selection.js';
import { reportToParent } from './report-to-parent.js';

/**
 * The thinnest HTTP server there is around a function from household ids to a JSON array of them:
 * `household` is the first, `households` all of them.
 */
export function serveAnswers(answer: (ids: readonly string[]) => Promise<readonly string[]>): void {
  reportToParent(
    createServer((request, response) => {
      readBody(request)
        .then(async ({ variables }) =>
          'id' in variables
            ? `{"data":{"household":${(await answer([variables.id])).join('')}}}`
            : `{"data":{"households":[${(await answer(variables.ids)).join(',')}]}}`,
        )
        .then(
          (text) => {
            response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
            response.end(text);
          },
          (error: unknown) => {
            response.writeHead(500).end(String(error));
          },
        );
    }),
  );
}

async function readBody(request: IncomingMessage): Promise<HouseholdsRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as HouseholdsRequest;
}
