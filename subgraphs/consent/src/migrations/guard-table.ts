/**
 * The triggers of an append-only table.
 * @param changeable of a versioned table: its closing column first, then what else a later version
 *   may say differently; without it, rows stand alone
 */
export const guardTable = (table: string, changeable?: readonly string[]): string => /* SQL */ `
  CREATE TRIGGER a_refuse_rewrite BEFORE UPDATE OR DELETE ON consent.${table}
    FOR EACH ROW EXECUTE FUNCTION consent.refuse_rewrite();
  CREATE TRIGGER a_refuse_truncate BEFORE TRUNCATE ON consent.${table}
    FOR EACH STATEMENT EXECUTE FUNCTION consent.refuse_rewrite();
  CREATE TRIGGER b_stamp BEFORE INSERT ON consent.${table}
    FOR EACH ROW EXECUTE FUNCTION consent.stamp();
  ${
    changeable === undefined
      ? ''
      : `CREATE TRIGGER c_next_version BEFORE INSERT ON consent.${table}
    FOR EACH ROW EXECUTE FUNCTION consent.next_version(${changeable.map((column) => `'${column}'`).join(', ')});`
  }
`;
