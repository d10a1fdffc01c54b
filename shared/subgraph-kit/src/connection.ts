import { GraphQLError } from 'graphql';

/** Relay Cursor Connections, forward only: https://relay.dev/graphql/connections.htm */
export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

export interface Page {
  /** How many to show; ask the database for one more to learn whether there is a next page. */
  readonly limit: number;
  /** Sort key of the last item of the page before, or null for the first page. */
  readonly after: readonly string[] | null;
}

const DEFAULT = 20;
const MOST = 100;

/**
 * Reads `first` and `after`.
 * @param width how many strings the list's sort key has
 * @throws GraphQLError `BAD_PAGE` naming the argument and what it takes.
 */
export function readPage({ first, after }: PageArguments, width: number): Page {
  const limit = first ?? DEFAULT;
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST) {
    throw badPage(`first は 1 から ${String(MOST)} までの整数で指定してください。`);
  }
  if (after === undefined || after === null) return { limit, after: null };
  const key = decode(after);
  if (key?.length !== width) {
    throw badPage('after には、前の頁の pageInfo.endCursor をそのまま指定してください。');
  }
  return { limit, after: key };
}

/** Makes a page out of at most `limit + 1` items. */
export function toConnection<T>(
  items: readonly T[],
  page: Page,
  sortKey: (item: T) => readonly string[],
): Connection<T> {
  const edges = items.slice(0, page.limit).map((node) => ({ cursor: encode(sortKey(node)), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: items.length > page.limit,
      hasPreviousPage: page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

const badPage = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'BAD_PAGE' } });

const encode = (key: readonly string[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

function decode(cursor: string): readonly string[] | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) && value.every((part) => typeof part === 'string')
      ? value
      : undefined;
  } catch {
    return undefined;
  }
}
