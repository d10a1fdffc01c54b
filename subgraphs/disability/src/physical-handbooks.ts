import { toEdtf } from '@kasane/japanese/partial-date';
import { immuneKinds, physicalKinds } from './codes.js';
import type { PhysicalHandbook } from './entities/physical-handbook.js';

/**
 * The disabilities of a 身体障害者手帳 without 免疫機能障害. Only kinds of the open table are let through:
 * a code nobody knows might be the protected one written otherwise, so it is not shown here.
 */
export const toPhysicalHandbooks = (rows: readonly PhysicalHandbook[]) =>
  rows.flatMap((row) => {
    const kind = physicalKinds.read(row.kind);
    return kind === null ? [] : [{ kind, ...toGrade(row) }];
  });

/** 免疫機能障害 alone; null where there is none. */
export function toImmuneFunctionHandbook(rows: readonly PhysicalHandbook[]) {
  const row = rows.find(({ kind }) => immuneKinds.read(kind) !== null);
  return row === undefined ? null : toGrade(row);
}

const toGrade = ({ grade, issuedOn, reassessOn }: PhysicalHandbook) => ({
  grade: Number(grade),
  issuedOn: toEdtf(issuedOn),
  reassessOn: toEdtf(reassessOn),
});
