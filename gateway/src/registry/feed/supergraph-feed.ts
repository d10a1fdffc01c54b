import pg from 'pg';
import { readActivation, readHead } from './active-supergraph.js';
import { onceEach, reasonOf, type FeedEvent } from './feed-event.js';
import { firstSupergraph } from './first-supergraph.js';
import { keepLastGood } from './last-good-file.js';
import { createFollower } from './follower.js';
import { silentSubgraphs, type ServedSupergraph } from './served-supergraph.js';

export interface SupergraphFeedOptions<T> {
  readonly databaseUrl: string;
  /** The last good supergraph: written after every switch, read at start (first-supergraph.ts). */
  readonly file: string;
  /** Milliseconds between two looks where no notification comes. */
  readonly pollMs: number;
  /** Builds what serves a supergraph, beside what serves now; throws where it cannot be served. */
  readonly build: (supergraphSdl: string) => Promise<T>;
  readonly report: (event: FeedEvent) => void;
}

export interface SupergraphFeed<T> {
  readonly first: T;
  /** Of the supergraph that is served; undefined where it came from the file. */
  readonly activation: () => string | undefined;
  /** From now on, hands over what serves the next one. */
  readonly follow: (take: (next: T) => Promise<void>) => void;
  readonly stop: () => Promise<void>;
}

/**
 * Follows the registry: told by the database (LISTEN), and looking by itself where nothing is told.
 * A supergraph that cannot be built, or of which a new or changed subgraph does not answer, never
 * replaces the one that is served. The registry itself may be away for as long as it likes.
 *
 * @throws Error where there is nothing to begin with
 */
export async function openSupergraphFeed<T>({
  databaseUrl,
  file,
  pollMs,
  build,
  report,
}: SupergraphFeedOptions<T>): Promise<SupergraphFeed<T>> {
  const database = new pg.Pool({
    connectionString: databaseUrl,
    max: 1,
    connectionTimeoutMillis: 3_000,
    query_timeout: 5_000,
    keepAlive: true,
    application_name: 'kasane gateway supergraph',
    options: '-c default_transaction_read_only=on',
  });
  // A connection lost while idle is replaced by the next look.
  database.on('error', () => undefined);
  const tell = onceEach(report);
  const first = await firstSupergraph({ database, file, build, report: tell });
  let served: ServedSupergraph = first.served;
  keepLastGood(file, served.sdl);
  /** The activation that cannot be built, whoever looks at it how often. */
  let broken: string | undefined;

  const look = async (take: (next: T) => Promise<void>): Promise<void> => {
    const head = await readHead(database);
    if (head === undefined || head.activation === served.activation) return;
    if (head.activation === broken) return;
    const next = await readActivation(database, head.activation);
    if (next === undefined) return;
    if (next.sha256 === served.sha256) {
      served = next;
      return;
    }
    const { activation } = next;
    let built: T;
    try {
      const silent = await silentSubgraphs(next, served);
      if (silent.length > 0) {
        tell({ outcome: 'kept', activation, reason: `no answer from ${silent.join(', ')}` });
        return;
      }
      built = await build(next.sdl);
    } catch (error) {
      broken = activation;
      tell({ outcome: 'kept', activation, reason: `cannot be served: ${reasonOf(error)}` });
      return;
    }
    served = next;
    tell({ outcome: 'switched', activation, reason: '' });
    // The old one ends in its own time; who waits for it would miss what is told meanwhile.
    void take(built).catch((error: unknown) => {
      tell({ outcome: 'switched', activation, reason: reasonOf(error) });
    });
    try {
      keepLastGood(file, next.sdl);
    } catch (error) {
      tell({ outcome: 'switched', activation, reason: `not kept: ${reasonOf(error)}` });
    }
  };
  const following = createFollower({
    pollMs,
    databaseUrl,
    look,
    tell: (error) => {
      tell({
        outcome: 'registry-unreachable',
        activation: served.activation,
        reason: reasonOf(error),
      });
    },
  });
  return {
    first: first.built,
    activation: () => served.activation,
    follow: following.follow,
    stop: async () => {
      await following.stop();
      await database.end();
    },
  };
}
