import type { AgencyCode } from '@kasane/policy/tables/agencies';
import type { Composed } from './composed.js';

/**
 * What is asked before a subgraph is published, rolled back to or approved.
 *
 * - candidate: the version that would become active;
 * - former: the version of the same subgraph that is active now, if there is one;
 * - others: the active versions of all other subgraphs.
 */
export interface CheckInput extends Surroundings {
  readonly candidate: Candidate;
  readonly approvals: readonly Approval[];
  /** `sub` of the token that publishes. */
  readonly publisher: string;
  /** CIDR ranges a subgraph may live in. */
  readonly allowedNetworks: readonly string[];
  /** One bounded request without a grant; follows no redirect (probe.ts). */
  readonly probe: (request: ProbeRequest) => Promise<ProbeAnswer>;
  /** What is in force now, counted; never who. */
  readonly authorizations: () => Promise<readonly AuthorizationCount[]>;
}

/** What a change, be it a publish or a removal, comes into. */
export interface Surroundings {
  /** All subgraphs that are active now, the former version of the candidate among them. */
  readonly active: readonly ActiveSubgraph[];
  /** What the gateways serve now; undefined before the first publish. */
  readonly activeSupergraphSdl: string | undefined;
  /** Recorded by the gateways in the last days (REGISTRY_USAGE_DAYS). */
  readonly operations: readonly RecordedOperation[];
  /** composed.ts, run off the event loop and bounded in time and memory. */
  readonly compose: (subgraphs: readonly Candidate[]) => Promise<Composed>;
}

export interface Candidate {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
  /** The department that publishes it. */
  readonly department: AgencyCode;
}

export interface ActiveSubgraph extends Candidate {
  readonly versionId: string;
  /** ISO 8601; when this version last became the active one. */
  readonly activeSince: string;
}

export interface RecordedOperation {
  readonly sha256: string;
  /** Without literals and variables. */
  readonly text: string;
  readonly name: string | null;
  readonly uses: readonly OperationUse[];
}

export interface OperationUse {
  readonly client: string;
  readonly clientVersion: string;
  readonly agency: string;
  readonly role: string;
  readonly purpose: string;
  readonly count: number;
  /** YYYY-MM-DD */
  readonly lastDay: string;
}

export interface Approval {
  /** Hexadecimal SHA-256 of the very SDL that was approved. */
  readonly sdlSha256: string;
  /** `sub` of the token that approved. */
  readonly approvedBy: string;
  /** ISO 8601. An approval older than the active version is spent (leaks.md 37). */
  readonly at: string;
}

/** How many people have an authorization of this shape in force. */
export interface AuthorizationCount {
  /** LB-01 … of the table of bases. */
  readonly basis: string;
  readonly category: string;
  /** `agency:…`, `role:…` or `viewer`, where it names single persons. */
  readonly recipient: string;
  readonly purpose: string;
  readonly people: number;
}

export type ProbeRequest =
  | { readonly method: 'GET'; readonly url: string }
  | {
      readonly method: 'POST';
      readonly url: string;
      readonly query: string;
      readonly headers?: Readonly<Record<string, string>>;
    };

/** `body`: parsed where it is JSON, the text otherwise. */
export type ProbeAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'failed'; readonly reason: string };

export interface CheckFinding {
  /** `Type.field` or `Type.field(argument:)`; null where it is about the subgraph as a whole. */
  readonly coordinate: string | null;
  /** Japanese: what is wrong. */
  readonly message: string;
  /** Japanese: what to do. */
  readonly remedy: string;
}

export type CheckOutcome = 'passed' | 'failed' | 'skipped';

export interface CheckVerdict {
  readonly outcome: CheckOutcome;
  /** Japanese, one sentence. */
  readonly reason: string;
  readonly findings: readonly CheckFinding[];
}

export interface CheckResult extends CheckVerdict {
  readonly check: CheckName;
  /** Its Japanese name, for people. */
  readonly title: string;
}

/** The input and what follows from it once for all checks. */
export interface CheckContext extends CheckInput {
  readonly former: ActiveSubgraph | undefined;
  readonly others: readonly ActiveSubgraph[];
  readonly composed: Composed;
}

export type Check = (context: CheckContext) => CheckVerdict | Promise<CheckVerdict>;

export type CheckName =
  | 'composition'
  | 'labels'
  | 'weakening'
  | 'breaking-changes'
  | 'ownership'
  | 'url'
  | 'health'
  | 'privacy-impact';
