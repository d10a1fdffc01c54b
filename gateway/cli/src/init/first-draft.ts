import type { AgencyCode } from '@kasane/policy/tables/agencies';
import { fieldNameOf, typeNameOf } from '../wrap/guess/propose-name.js';
import type { Review } from '../wrap/review/review.js';

export interface DraftOptions {
  readonly name: string;
  readonly department: AgencyCode;
  readonly title: string;
  readonly category: string;
  /** Column with the 宛名番号. */
  readonly key: string;
  readonly schema: string;
  readonly table: string;
}

/** Nearly every record of a department begins on a day. */
const FIRST = { column: '開始年月日', field: 'since', type: 'DATE' } as const;

/** The smallest subgraph that says something: since when somebody is in the department's table. */
export function firstDraft({
  name,
  department,
  title,
  category,
  key,
  schema,
  table,
}: DraftOptions): Review {
  const label = { proposed: { category, rule: 'GIVEN', why: 'コマンドで指定' }, category };
  const column = { description: key, seen: '', values: [], ...label };
  return {
    name,
    department,
    title,
    source: { kind: 'TABLE', schema, table, rows: 0, order: key },
    person: { by: 'ATENA', column: key },
    record: { type: typeNameOf(name), field: fieldNameOf(name), ...label },
    columns: [
      { ...column, column: key, field: 'atenaNumber', type: 'TEXT', category: null },
      { ...column, ...FIRST, description: FIRST.column },
    ],
  };
}
