import autocannon from 'autocannon';
import { startCounting, type Work } from './processor-time.js';
import type { HouseholdsRequest } from './selection.js';
import type { RunningContender } from './start-contenders.js';

export interface Measurement {
  /** Milliseconds of every answered request. */
  readonly latencies: readonly number[];
  readonly perSecond: number;
  /** Processor milliseconds of one request, where the system tells. */
  readonly work: Work | undefined;
}

export interface Load {
  readonly request: HouseholdsRequest;
  /** Every answer must be this text. */
  readonly answer: string;
  readonly connections: number;
  /** How many requests; fixed, so that no unfinished work is left to slow down whoever is next. */
  readonly amount: number;
}

/** @throws Error when a single answer is missing or other than expected. */
export async function measure(
  { name, url, headers, crews }: RunningContender,
  { request, answer, connections, amount }: Load,
): Promise<Measurement> {
  const latencies: number[] = [];
  const counted = startCounting(crews);
  const began = performance.now();
  let ended = began;
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(
      {
        url,
        method: 'POST',
        headers: { ...headers },
        body: JSON.stringify(request),
        connections,
        amount,
        timeout: 60,
        expectBody: answer,
      },
      (error: unknown, done) => {
        if (error instanceof Error) reject(error);
        else resolve(done);
      },
    );
    instance.on('response', (...[, , , responseTime]: unknown[]) => {
      ended = performance.now();
      if (typeof responseTime === 'number') latencies.push(responseTime);
    });
  });
  const work = counted(latencies.length);
  const wrong = result.errors + result.timeouts + result.non2xx + result.mismatches;
  if (wrong > 0) throw new Error(`${name}: ${String(wrong)} 件の答えが得られないか、違いました。`);
  // Not the library's own duration, which ends with a whole second.
  return { latencies, perSecond: (latencies.length * 1_000) / (ended - began), work };
}
