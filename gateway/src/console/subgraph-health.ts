import { LRUCache } from 'lru-cache';
import { createProber } from '../registry/probing/probe.js';

export interface SubgraphHealth {
  readonly state: 'UP' | 'DOWN';
  /** Why it is down: an HTTP status or a connection's error code; empty where it is up. */
  readonly detail: string;
}

export type AskHealth = (url: string) => Promise<SubgraphHealth>;

/** However often the page is loaded, a subgraph is asked once in this time, in milliseconds. */
const FRESH = 3_000;

/**
 * Asks subgraphs for their `/health`. Only for urls the registry accepted (its own checks hold them
 * against the allowed networks); of what a subgraph answers nothing but the status is told.
 */
export function createHealthAsker(): AskHealth {
  const { probe } = createProber({ inNetworks: () => true, timeout: 2_000 });
  const asked = new LRUCache<string, Promise<SubgraphHealth>>({ max: 500, ttl: FRESH });
  return (url) => {
    const known = asked.get(url);
    if (known !== undefined) return known;
    const answer = probe({ method: 'GET', url: new URL('/health', url).href }).then(
      (told): SubgraphHealth => {
        if (told.kind === 'failed') return { state: 'DOWN', detail: told.reason };
        return told.status === 200
          ? { state: 'UP', detail: '' }
          : { state: 'DOWN', detail: `HTTP ${String(told.status)}` };
      },
    );
    asked.set(url, answer);
    return answer;
  };
}
