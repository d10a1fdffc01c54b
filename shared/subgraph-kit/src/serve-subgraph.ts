import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import { isDatabaseFailure } from '@kasane/db/database-failure';
import { ANSWERED_HEADER, GRANT_HEADER, type Grant } from '@kasane/grant/grant';
import type { FindGrantKey } from '@kasane/grant/grant-keys';
import { createGrantVerifier } from '@kasane/grant/verify-grant';
import { utf8Only } from '@kasane/process/utf8-only';
import express, { type ErrorRequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import { createContext, type Subgraph, type SubgraphContext } from './define-subgraph.js';
import { grantRefused } from './grant-refused.js';

export interface ServeOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host?: string;
  /** The gateway's public keys. */
  readonly findGrantKey: FindGrantKey;
  /** Takes why a grant was refused; no ids in it. */
  readonly log?: (line: string) => void;
  readonly onStatement?: (sql: string) => void;
}

export interface RunningSubgraph {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * Of a request: a search among the 50,000 people of a city's declared disasters, named under each of
 * four categories, and a long question; whoever sends more may be anybody.
 */
const MOST_BYTES = 8 * 1024 * 1024;

/** Serves a subgraph at `/graphql`, with `/health` beside it. */
export async function serveSubgraph(
  subgraph: Subgraph,
  { port, host = '127.0.0.1', findGrantKey, log = toStandardError, onStatement }: ServeOptions,
): Promise<RunningSubgraph> {
  const databases = await subgraph.openDatabases(onStatement);
  const app = express();
  app.disable('x-powered-by');
  // Nobody keeps an answer, so nobody asks whether one is still the same.
  app.disable('etag');
  const http = createServer(app);
  http.keepAliveTimeout = 60_000;
  const server = new ApolloServer<SubgraphContext>({
    schema: subgraph.schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) => withoutDatabaseText(formatted, error),
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
      // It would look at every field of every answer, and nothing here is kept.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await server.start();
  app.get('/health', async (_request, response) => {
    try {
      await Promise.all([...databases.values()].map((source) => source.query('SELECT 1')));
      response.json({ subgraph: subgraph.name, status: 'up' });
    } catch {
      response.status(503).json({ subgraph: subgraph.name, status: 'database unavailable' });
    }
  });
  const verify = createGrantVerifier({ findKey: findGrantKey, audience: subgraph.name });
  // The hash of a grant is over the bytes that came, not over what somebody made of them.
  const bodies = new WeakMap<IncomingMessage, Buffer>();
  const grantOf = async (request: IncomingMessage): Promise<Grant | undefined> => {
    const token = request.headers[GRANT_HEADER];
    const verdict = await verify(
      typeof token === 'string' ? token : undefined,
      bodies.get(request),
    );
    if (verdict.kind === 'GRANTED') return verdict.grant;
    log(JSON.stringify({ subgraph: subgraph.name, grant: verdict.reason }));
    if (verdict.reason !== 'ABSENT') throw grantRefused();
    return undefined;
  };
  app.use(
    '/graphql',
    (_request, response, next) => {
      response.set('cache-control', 'no-store');
      next();
    },
    express.json({
      limit: MOST_BYTES,
      verify: (request, response, body, encoding) => {
        utf8Only(request, response, body, encoding);
        bodies.set(request, body);
      },
    }),
    expressMiddleware(server, {
      context: async ({ req, res }) => {
        const grant = await grantOf(req);
        if (grant !== undefined) res.set(ANSWERED_HEADER, grant.use.jti);
        return createContext(databases, grant, () => res.destroyed);
      },
    }),
  );
  app.use(unreadable(log, subgraph.name));
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, resolve);
  });
  return {
    url: `http://${host}:${String((http.address() as AddressInfo).port)}/graphql`,
    stop: async () => {
      await server.stop();
      await Promise.all([...databases.values()].map((source) => source.destroy()));
    },
  };
}

/** A body that could not be read: a status and a line of the log, instead of a page with our file names. */
const unreadable =
  (log: (line: string) => void, subgraph: string): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { status = 500, type = kindOf(error) } = error as { status?: number; type?: string };
    log(JSON.stringify({ subgraph, body: type }));
    const message =
      status === 413 ? `本文は ${String(MOST_BYTES)} バイトまでです。` : '本文を読めません。';
    response
      .status(status)
      .json({ errors: [{ message, extensions: { code: 'UNREADABLE_BODY' } }] });
  };

const toStandardError = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** A database's text repeats what was asked for, and so may name people: class and SQLSTATE alone. */
const kindOf = (cause: unknown): string => {
  const state = (cause as { readonly code?: unknown }).code;
  return `${cause instanceof Error ? cause.name : typeof cause}${typeof state === 'string' ? ` ${state}` : ''}`;
};

/** An error we did not write on purpose may carry SQL, names or hosts; it says only what kind it is. */
function withoutDatabaseText(
  formatted: { readonly message: string; readonly path?: readonly (string | number)[] },
  error: unknown,
) {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  if (cause === undefined || cause === null || cause instanceof GraphQLError) return formatted;
  const code = isDatabaseFailure(cause) ? 'DATABASE_UNAVAILABLE' : 'INTERNAL_ERROR';
  process.stderr.write(`${code}: ${kindOf(cause)}\n`);
  return {
    message:
      code === 'DATABASE_UNAVAILABLE'
        ? '担当課のデータベースに接続できません。しばらくしてからもう一度お試しください。'
        : '担当課のサブグラフで処理できませんでした。',
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
    extensions: { code },
  };
}
