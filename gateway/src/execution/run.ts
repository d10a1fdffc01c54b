import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Way } from './ways.js';

/** An object of an answer, as it grows while a plan is carried out. */
export type Growing = Record<string, unknown>;

/** Where in an answer something stands: response keys and positions in lists. */
export type Path = readonly (string | number)[];

/** One fetch of a plan, meant for one subgraph. */
export interface PlannedFetch {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Whether values of its plan are handed on to other subgraphs (`@requires`). */
  readonly handsOn: boolean;
  /** How the entities it asks about were reached; one and the same object for every request. */
  readonly way: Way;
}

/** What a subgraph said to one fetch. Where in its answer an error stands is not kept (leaks.md 14). */
export interface Fetched {
  readonly data: Growing | null;
  readonly errors: readonly GraphQLFormattedError[];
}

/** The one way to a subgraph. Rejects with what the reader may be told (errors/coded-error.ts). */
export type FetchSource<Context> = (fetch: PlannedFetch, context: Context) => Promise<Fetched>;

/** One operation while it is carried out. */
export interface Run<Context> {
  readonly context: Context;
  /** As the client gave them: subgraphs fill in their own defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly data: Growing;
  readonly errors: GraphQLError[];
}

/** A part of a plan, ready to run on these objects of the answer. */
export type Step<Context> = (run: Run<Context>, objects: readonly Growing[]) => Promise<void>;

export const isObject = (value: unknown): value is Growing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
