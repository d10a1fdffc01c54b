import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, request } from 'undici';
import type { ProbeAnswer, ProbeRequest } from '../checks/check.js';
import type { InNetworks } from './allowed-networks.js';

const MOST_BYTES = 4 * 1024 * 1024;

export interface ProbeOptions {
  readonly inNetworks: InNetworks;
  /** Milliseconds for a whole answer. */
  readonly timeout?: number;
}

export interface Prober {
  /** Never throws: what does not answer is an answer, too. */
  readonly probe: (request: ProbeRequest) => Promise<ProbeAnswer>;
  readonly close: () => Promise<void>;
}

/**
 * Asks a server that a department named, without a grant. The address is held against the networks
 * at the moment of connecting: a name that was checked before may resolve to another place by now
 * (leaks.md 37). No redirect is followed.
 */
export function createProber({ inNetworks, timeout = 5_000 }: ProbeOptions): Prober {
  const agent = new Agent({
    connect: { lookup: onlyInNetworks(inNetworks), timeout: 2_000 },
    maxResponseSize: MOST_BYTES,
    keepAliveTimeout: 1_000,
  });
  return {
    close: () => agent.close(),
    probe: async (asked) => {
      try {
        const { hostname } = new URL(asked.url);
        const literal = hostname.replace(/^\[|\]$/g, '');
        // An address is connected to without being looked up.
        if (isIP(literal) !== 0 && !inNetworks(literal)) throw new Error(NOT_ALLOWED);
        const { statusCode, body } = await request(asked.url, {
          dispatcher: agent,
          signal: AbortSignal.timeout(timeout),
          ...(asked.method === 'GET'
            ? { method: 'GET' as const }
            : {
                method: 'POST' as const,
                headers: { 'content-type': 'application/json', ...asked.headers },
                body: JSON.stringify({ query: asked.query }),
              }),
        });
        return { kind: 'answered', status: statusCode, body: parsed(await body.text()) };
      } catch (error) {
        return { kind: 'failed', reason: reasonOf(error) };
      }
    },
  };
}

const NOT_ALLOWED = 'the address is in none of the allowed networks';

const onlyInNetworks =
  (inNetworks: InNetworks): LookupFunction =>
  (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) {
        done(error, '');
        return;
      }
      const allowed = addresses.filter(({ address }) => inNetworks(address));
      const [first] = allowed;
      if (first === undefined) done(new Error(NOT_ALLOWED), '');
      else if (options.all === true) done(null, allowed);
      else done(null, first.address, first.family);
    });
  };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Codes and our own words; a server's text has no business in a report. */
function reasonOf(error: unknown): string {
  const { message, code, name } = error as NodeJS.ErrnoException;
  if (message === NOT_ALLOWED) return NOT_ALLOWED;
  // The code of a DOMException is a number, its name says what happened.
  return typeof code === 'string' ? code : name;
}
