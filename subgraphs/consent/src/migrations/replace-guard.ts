import { guardTable } from './guard-table.js';

/** The triggers of a versioned table anew, where a later version may say more than before. */
export const replaceGuard = (table: string, changeable: readonly string[]): string => /* SQL */ `
  DROP TRIGGER a_refuse_rewrite ON consent.${table};
  DROP TRIGGER a_refuse_truncate ON consent.${table};
  DROP TRIGGER b_stamp ON consent.${table};
  DROP TRIGGER c_next_version ON consent.${table};
  ${guardTable(table, changeable)}
`;
