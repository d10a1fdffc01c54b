import type { AgencyCode } from '@kasane/policy/tables/agencies';
import type { FileEncoding } from '@kasane/csv/decode-text';
import type { ColumnType } from '../guess/column-types.js';
import type { PersonColumns } from '../guess/find-person-columns.js';
import type { LabelProposal } from '../guess/label-rules.js';

/**
 * Terminology
 * - review: what was guessed about an export or a table, and what a human decided: `wrap.yaml` beside
 *   the generated project, the one thing generating needs. It quotes codes, but no other values:
 *   it is about columns, not about people.
 * - proposed / category: what a rule says / what a human decided. Only the second publishes.
 */
export interface Review {
  /** Name of the subgraph, `public-housing`. */
  readonly name: string;
  readonly department: AgencyCode;
  /** Japanese name of the records, as GraphiQL shows it. */
  readonly title: string;
  readonly source: ReviewSource;
  /** Null until somebody says it. */
  readonly person: PersonColumns | null;
  /** What `Person.<field>` says by being there at all. */
  readonly record: ReviewRecord;
  readonly columns: readonly ReviewColumn[];
}

export type ReviewSource =
  | {
      readonly kind: 'FILE';
      readonly file: string;
      readonly sha256: string;
      readonly encoding: FileEncoding;
      readonly rows: number;
      /** Name of the table it is loaded into. */
      readonly table: string;
    }
  | {
      readonly kind: 'TABLE';
      readonly schema: string;
      readonly table: string;
      readonly rows: number;
      /** Column by which rows are ordered. */
      readonly order: string;
    };

export interface ReviewRecord {
  readonly type: string;
  readonly field: string;
  readonly proposed: LabelProposal;
  readonly category: string | null;
}

export interface ReviewColumn {
  readonly column: string;
  /** Its name in the graph; null where no dictionary knows the word. */
  readonly field: string | null;
  readonly description: string;
  readonly type: ColumnType;
  /** Why the type was guessed, and what does not fit it. */
  readonly seen: string;
  /** For `CODE`: what stands in the column, and its name in the graph. */
  readonly values: readonly CodeValue[];
  readonly proposed: LabelProposal;
  readonly category: string | null;
  /** Why a human decided against what the rule asks for; kept for whoever audits. */
  readonly reason?: string;
}

export interface CodeValue {
  /** As exported. */
  readonly code: string;
  /** Name of the enum value. */
  readonly value: string;
  /** Japanese. */
  readonly name: string;
}

/** Columns somebody decided to publish. */
export const publishedColumns = ({ columns }: Review): readonly ReviewColumn[] =>
  columns.filter(({ category }) => category !== null);
