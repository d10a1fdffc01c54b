import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openGrantKey } from '@kasane/gateway/grant/grant-key';
import type { Candidate } from '@kasane/gateway/registry/checks/check';
import { composeSubgraphs } from '@kasane/gateway/registry/checks/composed';
import { serveGateway } from '@kasane/gateway/server';
import type { FindGrantKey } from '@kasane/grant/grant-keys';
import { readJwks } from '@kasane/grant/public-jwks';
import { subgraphServices } from '@kasane/infra/stack/services';
import type { Subgraph } from '@kasane/subgraph-kit/define-subgraph';
import { serveSubgraph, type RunningSubgraph } from '@kasane/subgraph-kit/serve-subgraph';
import { Pool } from 'undici';
import { listenToStatements } from './gateway-statements.js';
import { listenToCalls, type SubgraphCall } from './subgraph-calls.js';

/** All that somebody outside could see of one request. */
export interface Seen {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: unknown])[];
  readonly body: string;
  /** What the gateway asked of the subgraphs, in an order of its own: they are asked at once. */
  readonly calls: readonly SubgraphCall[];
  /** What the gateway asked of its own database. */
  readonly statements: readonly string[];
}

export interface Question {
  readonly token: string;
  readonly purpose: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** `x-kasane-withheld: errors` */
  readonly asErrors?: boolean;
}

export interface TwinWorldOptions {
  /** The gateway's own database. */
  readonly databaseUrl: string;
  readonly issuer: string;
}

export interface TwinWorld {
  readonly ask: (question: Question) => Promise<Seen>;
  readonly supergraphSdl: string;
  readonly stop: () => Promise<void>;
}

/**
 * All subgraphs and a gateway over one of the two databases, served in this process. A subgraph opens
 * the databases its environment names.
 */
export async function startTwinWorld({
  databaseUrl,
  issuer,
}: TwinWorldOptions): Promise<TwinWorld> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kasane-twin-'));
  const grantKeyFile = path.join(folder, 'grant-key.pem');
  const keys = readJwks(openGrantKey(grantKeyFile).jwks);
  const findGrantKey: FindGrantKey = (kid) => Promise.resolve(keys.get(kid));
  const subgraphs: (RunningSubgraph & Candidate)[] = [];
  for (const { name, department } of subgraphServices) {
    const { subgraph } = (await import(`@kasane/subgraph-${name}/subgraph`)) as {
      readonly subgraph: Subgraph;
    };
    const running = await serveSubgraph(subgraph, { port: 0, findGrantKey, log: () => undefined });
    subgraphs.push({ name, department, sdl: subgraph.sdl, ...running });
  }
  const composed = composeSubgraphs(subgraphs);
  if (composed.kind !== 'composed') throw new Error(JSON.stringify(composed.errors));
  const { supergraphSdl } = composed;
  const supergraphFile = path.join(folder, 'supergraph.graphql');
  writeFileSync(supergraphFile, supergraphSdl);
  const gateway = await serveGateway({
    config: {
      host: '127.0.0.1',
      port: 0,
      databaseUrl,
      supergraphFile,
      supergraphPoll: 600_000,
      grantKeyFile,
      issuers: [{ url: issuer, prefix: '' }],
      audience: 'kasane',
      timeout: 20_000,
      timeouts: new Map(),
    },
    pages: [],
    log: () => undefined,
    report: () => undefined,
  });
  const calls = listenToCalls(subgraphs);
  const statements = listenToStatements(databaseUrl);
  const pool = new Pool(gateway.url);
  return {
    supergraphSdl,
    ask: async ({ token, purpose, query, variables, asErrors = false }) => {
      const { statusCode, headers, body } = await pool.request({
        method: 'POST',
        path: '/graphql',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          'x-kasane-purpose': purpose,
          ...(asErrors ? { 'x-kasane-withheld': 'errors' } : {}),
        },
        body: JSON.stringify({ query, variables }),
      });
      return {
        status: statusCode,
        headers: Object.entries(headers).filter(([name]) => !ownHeaders.has(name)),
        body: withoutErrorIds(await body.text()),
        calls: calls.take(),
        statements: statements.take(),
      };
    },
    stop: async () => {
      calls.stop();
      statements.stop();
      await pool.close();
      await gateway.stop();
      await Promise.all(subgraphs.map((subgraph) => subgraph.stop()));
      rmSync(folder, { recursive: true });
    },
  };
}

/** The moment. */
const ownHeaders: ReadonlySet<string> = new Set(['date']);

/** The id under which a cause stands in the log is drawn anew for every error. */
const withoutErrorIds = (body: string): string =>
  body.replace(/("code":"[A-Z_]+","id":)"[0-9a-f-]{36}"/g, '$1"…"');
