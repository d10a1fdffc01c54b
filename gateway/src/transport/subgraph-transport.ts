import { Pool, errors as undiciErrors } from 'undici';
import { ANSWERED_HEADER, GRANT_HEADER, type Scope } from '@kasane/grant/grant';
import type { GrantRequest, GrantSigner } from '@kasane/grant/sign-grant';
import type { Fetch, FetchResult, Sent } from '../firewall/fetch-tools.js';
import { isAnswer } from '../firewall/settle-people.js';
import { maskedError, type LogCause } from '../errors/coded-error.js';
import { subgraphErrorCode, type GatewayErrorCode } from '../errors/error-codes.js';

/** A fetch, whose it is, and what the subgraph is permitted to answer. */
export type GrantedFetch = Fetch &
  Pick<GrantRequest, 'viewer' | 'purpose'> & { readonly grant: Scope };

export interface SubgraphTransport {
  readonly send: (fetch: GrantedFetch) => Promise<Sent>;
  readonly close: () => Promise<void>;
}

export interface SubgraphTransportOptions {
  readonly name: string;
  readonly url: string;
  /** Milliseconds until a subgraph's answer must be whole. */
  readonly timeout: number;
  readonly signer: GrantSigner;
  readonly log: LogCause;
}

/** RFC 9110 §15.5.14: how any server says that it takes no body of this size. */
const TOO_LARGE = 413;

const MOST_BYTES = 20 * 1024 * 1024;

/**
 * Kept-alive connections to one subgraph. Never throws for what a subgraph does: a failure is an
 * answer without data and with one coded error.
 */
export function createSubgraphTransport({
  name,
  url,
  timeout,
  signer,
  log,
}: SubgraphTransportOptions): SubgraphTransport {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, {
    connections: 32,
    keepAliveTimeout: 30_000,
    connect: { timeout: Math.min(timeout, 2_000) },
    maxResponseSize: MOST_BYTES,
  });
  const failed = (code: GatewayErrorCode, cause: unknown): Sent => ({
    data: null,
    inPlace: false,
    errors: [maskedError({ code, where: `subgraph ${name}`, cause }, log)],
  });
  return {
    close: () => pool.close(),
    send: async ({ query, variables, grant, viewer, purpose }) => {
      try {
        const granted = signer.sign({
          audience: name,
          query,
          variables,
          viewer,
          purpose,
          ...grant,
        });
        const { statusCode, headers, body } = await pool.request({
          method: 'POST',
          path: pathname,
          headers: {
            'content-type': 'application/json',
            accept: 'application/json',
            [GRANT_HEADER]: granted.token,
          },
          body: granted.body,
          signal: AbortSignal.timeout(timeout),
        });
        const text = await body.text();
        if (statusCode === TOO_LARGE) return failed('QUESTION_TOO_LARGE', 'status 413');
        const answer = readAnswer(text, (error) =>
          maskedError(
            {
              code: orUnknown(subgraphErrorCode(codeOf(error)), query),
              where: `subgraph ${name}`,
              cause: error,
            },
            log,
          ),
        );
        return answer === undefined
          ? failed(
              orUnknown('SUBGRAPH_ERROR', query),
              `status ${String(statusCode)}, not a GraphQL answer`,
            )
          : { ...answer, inPlace: headers[ANSWERED_HEADER] === granted.jti };
      } catch (cause) {
        if (wasNeverSent(cause)) return failed('SUBGRAPH_UNAVAILABLE', cause);
        const code = isTimeout(cause) ? 'SUBGRAPH_TIMEOUT' : 'SUBGRAPH_UNAVAILABLE';
        return failed(orUnknown(code, query), cause);
      }
    },
  };
}

function readAnswer(
  text: string,
  masked: (error: unknown) => FetchResult['errors'][number],
): FetchResult | undefined {
  // A key that would reach a prototype has no business in an answer (CVE-2026-32621).
  const answer: unknown = text.includes('"__proto__"') ? undefined : parseJson(text);
  if (!isAnswer(answer) || (!isAnswer(answer['data']) && !Array.isArray(answer['errors']))) {
    return undefined;
  }
  const errors = Array.isArray(answer['errors']) ? answer['errors'] : [];
  return {
    data: isAnswer(answer['data']) ? answer['data'] : null,
    errors: errors.slice(0, 1).map(masked),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const codeOf = (error: unknown): unknown =>
  isAnswer(error) && isAnswer(error['extensions']) ? error['extensions']['code'] : undefined;

/** After these an act may have been recorded all the same. */
const leavesUnknown: ReadonlySet<GatewayErrorCode> = new Set<GatewayErrorCode>([
  'DATABASE_UNAVAILABLE',
  'SUBGRAPH_ERROR',
  'SUBGRAPH_TIMEOUT',
  'SUBGRAPH_UNAVAILABLE',
]);

/** Whoever is told to try again records it twice. */
const orUnknown = (code: GatewayErrorCode, query: string): GatewayErrorCode =>
  leavesUnknown.has(code) && isMutation(query) ? 'OUTCOME_UNKNOWN' : code;

/** A query plan writes a fetch as one operation, and its kind first. */
const isMutation = (query: string): boolean => query.startsWith('mutation');

const wasNeverSent = (cause: unknown): boolean =>
  cause instanceof undiciErrors.ConnectTimeoutError ||
  (cause as { readonly code?: unknown } | null)?.code === 'ECONNREFUSED';

const isTimeout = (cause: unknown): boolean =>
  cause instanceof undiciErrors.HeadersTimeoutError ||
  cause instanceof undiciErrors.BodyTimeoutError ||
  (cause as { readonly name?: unknown } | null)?.name === 'TimeoutError';
