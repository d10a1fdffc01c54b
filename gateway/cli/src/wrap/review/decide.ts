import { Refused, refuseAll } from '../../refused.js';
import { isColumnType } from '../guess/column-types.js';
import type { Review, ReviewColumn } from './review.js';

/** Decisions given on the command line, each `列=…`; several columns may share one: `家賃,敷金=…`. */
export interface Decisions {
  readonly label?: readonly string[] | undefined;
  readonly field?: readonly string[] | undefined;
  readonly type?: readonly string[] | undefined;
  readonly reason?: readonly string[] | undefined;
  readonly leave?: readonly string[] | undefined;
  /** Category of the record itself. */
  readonly record?: string | undefined;
}

/**
 * The review with the decisions in it.
 * @throws Refused naming every column that does not exist
 */
export function decide(review: Review, decisions: Decisions): Review {
  const changes: (readonly [column: string, change: Partial<ReviewColumn>])[] = [
    ...pairs(decisions.label).map(([column, category]) => [column, { category }] as const),
    ...pairs(decisions.field).map(([column, field]) => [column, { field }] as const),
    ...pairs(decisions.reason).map(([column, reason]) => [column, { reason }] as const),
    ...pairs(decisions.type).map(([column, type]) => {
      if (!isColumnType(type))
        throw new Refused(`--type ${column}=${type}: その型はありません。`, 2);
      return [column, { type }] as const;
    }),
    ...(decisions.leave ?? []).map((column) => [column, { category: null }] as const),
  ];
  const known = new Set(review.columns.map(({ column }) => column));
  refuseAll(
    'ない列が指定されました。',
    changes.filter(([column]) => !known.has(column)).map(([column]) => column),
  );
  return {
    ...review,
    record: { ...review.record, category: decisions.record ?? review.record.category },
    columns: review.columns.map((column) =>
      changes
        .filter(([name]) => name === column.column)
        .reduce<ReviewColumn>((decided, [, change]) => ({ ...decided, ...change }), column),
    ),
  };
}

function pairs(given: readonly string[] = []): readonly (readonly [string, string])[] {
  return given.flatMap((text) => {
    const at = text.lastIndexOf('=');
    const value = text.slice(at + 1).trim();
    if (at < 1 || value === '')
      throw new Refused(`「${text}」は 列=値 の形で指定してください。`, 2);
    return text
      .slice(0, at)
      .split(',')
      .map((column) => [column.trim(), value] as const);
  });
}
