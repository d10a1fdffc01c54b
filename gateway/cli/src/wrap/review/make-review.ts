import type { AgencyCode } from '@kasane/policy/tables/agencies';
import type { Column } from '../guess/column.js';
import { findPersonColumns, linkColumns } from '../guess/find-person-columns.js';
import { proposeLabel } from '../guess/label-rules.js';
import { fieldNameOf, proposeName, typeNameOf } from '../guess/propose-name.js';
import type { Extract } from '../source/extract.js';
import { describeColumn } from './describe-column.js';
import { proposeValues } from './propose-values.js';
import type { Review, ReviewColumn, ReviewSource } from './review.js';

export interface ReviewOptions {
  readonly name: string;
  readonly department: AgencyCode;
  readonly title: string;
  readonly source: ReviewSource;
  readonly extract: Extract;
  /** The review of an earlier export: what was decided in it stays decided. */
  readonly former?: Review | undefined;
}

/** Writes down what is guessed, and decides nothing. */
export function makeReview({
  name,
  department,
  title,
  source,
  extract,
  former,
}: ReviewOptions): Review {
  const person = former?.person ?? findPersonColumns(extract.columns);
  const links = new Set(person === null ? [] : linkColumns(person));
  const taken = new Set<string>(former?.columns.flatMap(({ field }) => field ?? []) ?? []);
  const describe = (column: Column): ReviewColumn => {
    const kept = former?.columns.find((known) => known.column === column.name);
    const { type, seen } = describeColumn(column, extract.lineOf, kept?.type);
    const proposed = proposeLabel({ name: column.name, type }, department);
    const category = kept?.category ?? null;
    // Codes are quoted, and a column that had better be left out may hold names.
    const quotable = type === 'CODE' && (proposed.category ?? category) !== null;
    const field = kept === undefined ? newName(column.name, taken) : kept.field;
    return {
      column: column.name,
      field,
      description: kept?.description ?? column.name,
      type,
      seen: links.has(column.name) ? `${seen}。人に結ぶために使う` : seen,
      values: quotable ? proposeValues(column, kept?.values) : [],
      proposed,
      category,
      ...(kept?.reason === undefined ? {} : { reason: kept.reason }),
    };
  };
  return {
    name,
    department,
    title,
    source,
    person,
    record: former?.record ?? {
      type: typeNameOf(name),
      field: fieldNameOf(name),
      proposed: proposeLabel({ name: title, type: 'CODE' }, department),
      category: null,
    },
    columns: extract.columns.map(describe),
  };
}

/** Two columns that would get one name leave the second to a human. */
function newName(column: string, taken: Set<string>): string | null {
  const name = proposeName(column);
  if (name === null || taken.has(name)) return null;
  taken.add(name);
  return name;
}
