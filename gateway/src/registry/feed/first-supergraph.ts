import type { Pool } from 'pg';
import { readActivation, readHead, type ActiveSupergraph } from './active-supergraph.js';
import { reasonOf, type ReportFeed } from './feed-event.js';
import { readLastGood } from './last-good-file.js';
import { fromFile, silentSubgraphs, type ServedSupergraph } from './served-supergraph.js';

export interface FirstSupergraphOptions<T> {
  readonly database: Pool;
  readonly file: string;
  readonly build: (supergraphSdl: string) => Promise<T>;
  readonly report: ReportFeed;
}

export interface First<T> {
  readonly served: ServedSupergraph;
  readonly built: T;
}

/**
 * What a gateway begins with: the registry's supergraph where it is the last good one or all of it
 * answers; the last good one from the file otherwise; and where there is none, the registry's as it
 * is, since nothing better can be had.
 * @throws Error where there is nothing that can be served
 */
export async function firstSupergraph<T>(options: FirstSupergraphOptions<T>): Promise<First<T>> {
  const { file, build, report } = options;
  const active = await readActive(options);
  const text = readLastGood(file);
  const lastGood = text === undefined ? undefined : fromFile(text);
  for (const candidate of await inOrder(active, lastGood, report)) {
    try {
      const built = await build(candidate.sdl);
      if (candidate === lastGood) {
        report({ outcome: 'last-good', activation: undefined, reason: file });
      }
      return { served: candidate, built };
    } catch (error) {
      const reason = `cannot be served: ${reasonOf(error)}`;
      report({ outcome: 'kept', activation: candidate.activation, reason });
    }
  }
  throw new Error(
    `there is no supergraph to serve: the registry (DATABASE_URL_GATEWAY) has none that can be served or is out of reach, and SUPERGRAPH_FILE (${file}) has no last good one. Register a subgraph (gateway/REGISTRY.md), or look at the lines before this one`,
  );
}

async function inOrder(
  active: ActiveSupergraph | undefined,
  lastGood: ServedSupergraph | undefined,
  report: ReportFeed,
): Promise<readonly ServedSupergraph[]> {
  if (active === undefined) return lastGood === undefined ? [] : [lastGood];
  if (lastGood === undefined || lastGood.sha256 === active.sha256) return [active];
  const reason = await whyNot(active, lastGood);
  if (reason === undefined) return [active, lastGood];
  report({ outcome: 'kept', activation: active.activation, reason });
  return [lastGood, active];
}

async function whyNot(
  active: ActiveSupergraph,
  lastGood: ServedSupergraph,
): Promise<string | undefined> {
  try {
    const silent = await silentSubgraphs(active, lastGood);
    return silent.length === 0 ? undefined : `no answer from ${silent.join(', ')}`;
  } catch (error) {
    return `cannot be served: ${reasonOf(error)}`;
  }
}

async function readActive({
  database,
  report,
}: Pick<FirstSupergraphOptions<unknown>, 'database' | 'report'>): Promise<
  ActiveSupergraph | undefined
> {
  try {
    const head = await readHead(database);
    return head === undefined ? undefined : await readActivation(database, head.activation);
  } catch (error) {
    report({ outcome: 'registry-unreachable', activation: undefined, reason: reasonOf(error) });
    return undefined;
  }
}
