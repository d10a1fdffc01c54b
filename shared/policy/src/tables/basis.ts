import type { AgencyCode, Organ } from './agencies.js';
import type { PurposeCode } from './purposes.js';
import type { RoleCode } from './roles.js';
import type { Sensitivity } from './sensitivities.js';

/**
 * A row of the table of legal bases (domain.md §2.3).
 *
 * `opens` and `opensWithNote` are upper bounds: a record on this basis opens what it names itself,
 * as far as its class stands here. A basis with `permits: false` is known by name and opens nothing.
 */
export interface Basis {
  readonly code: string;
  readonly name: string;
  /** Law and article. */
  readonly law: string;
  readonly stage: BasisStage;
  readonly permits: boolean;
  readonly consent: 'REQUIRED' | 'NOT_REQUIRED' | 'EXPECTED';
  readonly purposes: readonly PurposeCode[];
  /** How a record may name who receives; a sitting names its members and nobody else. */
  readonly recipients: readonly RecipientKind[];
  readonly roles: readonly RoleCode[];
  readonly organs: readonly Organ[];
  readonly opens: readonly Sensitivity[];
  readonly opensWithNote: readonly Sensitivity[];
  /** Between which organs: inside one, from one of `organs` to another, or whichever. */
  readonly passage: 'WITHIN_ORGAN' | 'ACROSS_ORGANS' | 'ANY';
  /** Only what these agencies hold; null where the basis does not say. */
  readonly holders: readonly AgencyCode[] | null;
  readonly maxHours: number | null;
  /** Agencies that may open a record on this basis (may-record.ts). */
  readonly conveners: readonly AgencyCode[];
  /** Duty of secrecy of those who receive, and what its breach costs. */
  readonly secrecy: string;
  /** How sure: the mark and source numbers of domain.md. */
  readonly sure: string;
  /** ISO days in Japan; `validTo` is the first day it no longer holds. */
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Position in the order of domain.md §2.1. */
export type BasisStage =
  'EMERGENCY' | 'STATUTORY_FORUM' | 'CONSENT' | 'GUARDIAN_POWERS' | 'PROVISION' | 'NONE';

export type RecipientKind = 'agency' | 'role' | 'viewer';
