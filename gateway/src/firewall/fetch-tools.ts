import type { Scope } from '@kasane/grant/grant';
import type { GraphQLFormattedError } from 'graphql';
import type { Permissions, Permit } from '../consent/permissions.js';
import type { FetchPlan, ShownFields } from './fetch-plan.js';
import type { Answer } from './settle-people.js';

/** One fetch of the query plan: the text and the variables meant for one subgraph. */
export interface Fetch {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** By which categories its entities were reached; none unless given (carried-categories.ts). */
  readonly carried?: readonly string[];
}

export interface FetchResult {
  data: Answer | null;
  errors: GraphQLFormattedError[];
}

/** What a subgraph said to one fetch. */
export interface Sent extends FetchResult {
  /** Whether it holds each entity against the representation in whose place it stands, as it says. */
  readonly inPlace: boolean;
}

/**
 * Whether one subgraph has to be asked for the key of each person. Ours and others that look to it
 * themselves say so with every answer (PROTOCOL.md). Where one that did does not any more, its answer
 * counts for nothing, and it is asked again by keys.
 */
export interface Keys {
  needed: boolean;
}

export interface FetchTools {
  readonly planOf: (query: string, carried?: readonly string[]) => FetchPlan;
  readonly permissions: Permissions;
  /** `grant`: what the subgraph is permitted to answer to this fetch. */
  readonly send: (fetch: Fetch & { readonly grant: Scope }) => Promise<Sent>;
  readonly keys: Keys;
  /**
   * The error of an answer that is none to what was asked. What the firewall drops of it is no
   * "there is none" of the department: without an error a derived field would take it for one.
   */
  readonly misanswered: (cause: string) => GraphQLFormattedError;
  /** Told once for every category withheld about a person. */
  readonly onWithheld: (subject: string, category: string) => void;
  /** Whether it was told so, in this request. */
  readonly wasWithheld: (subject: string, category: string) => boolean;
  /** Told what an answer of a subgraph says about whom, and by which decision. */
  readonly onDisclosed: (subject: string, shown: readonly ShownFields[], permit: Permit) => void;
}
