/** What happened to the supergraph, for the operator. */
export interface FeedEvent {
  readonly event: 'supergraph';
  readonly outcome:
    | 'switched'
    /** There is another one, and it may not replace the one that is served. */
    | 'kept'
    /** Served from the file, at start. */
    | 'last-good'
    | 'registry-unreachable';
  readonly activation: string | undefined;
  readonly reason: string;
}

export type ReportFeed = (event: Omit<FeedEvent, 'event'>) => void;

/** Tells what stays the same once, however often it is looked at. */
export function onceEach(report: (event: FeedEvent) => void): ReportFeed {
  let last = '';
  return ({ outcome, activation, reason }) => {
    const told = JSON.stringify([outcome, activation, reason]);
    if (told !== last) report({ event: 'supergraph', outcome, activation, reason });
    last = told;
  };
}

export const reasonOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);
