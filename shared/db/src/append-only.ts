/**
 * What makes the records of a schema impossible to rewrite, whoever asks (leaks.md 33). Made once for
 * each schema that keeps such records:
 *
 * - `refuse_rewrite`: no row is ever updated, deleted or truncated.
 * - `next_version(closing column, other changeable columns …)`: a change is a new row with the next
 *   version, which may differ from the one before in the named columns only, and in none once the
 *   closing column is filled. Two writers who read the same version: the second is refused (40001).
 * - `stamp`: the moment of recording is the database's, unless its owner loads history.
 */
export const createAppendOnly = (schema: string): string => /* SQL */ `
  CREATE FUNCTION ${schema}.refuse_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '% is append-only: write a new version instead of a %', TG_TABLE_NAME, TG_OP
      USING ERRCODE = 'restrict_violation';
  END $$;

  CREATE FUNCTION ${schema}.stamp() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM pg_class c
                    WHERE c.oid = TG_RELID AND pg_has_role(current_user, c.relowner, 'MEMBER'))
    THEN
      NEW.recorded_at := clock_timestamp();
    END IF;
    RETURN NEW;
  END $$;

  CREATE FUNCTION ${schema}.next_version() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    before jsonb;
    after jsonb := to_jsonb(NEW);
    changed text;
  BEGIN
    EXECUTE format('SELECT to_jsonb(t) FROM %I.%I t WHERE t.id = $1 ORDER BY t.version DESC LIMIT 1',
                   TG_TABLE_SCHEMA, TG_TABLE_NAME) INTO before USING NEW.id;
    IF NEW.version <> coalesce((before->>'version')::int, 0) + 1 THEN
      RAISE EXCEPTION '% %: version % does not follow %', TG_TABLE_NAME, NEW.id, NEW.version,
        coalesce(before->>'version', 'none') USING ERRCODE = 'serialization_failure';
    END IF;
    IF before IS NULL THEN
      RETURN NEW;
    END IF;
    IF before->>TG_ARGV[0] IS NOT NULL THEN
      RAISE EXCEPTION '% % is closed', TG_TABLE_NAME, NEW.id USING ERRCODE = 'restrict_violation';
    END IF;
    SELECT key INTO changed FROM jsonb_each(after)
     WHERE value IS DISTINCT FROM before->key
       AND key <> ALL (ARRAY['version', 'recorded_at'])
       AND NOT key = ANY (TG_ARGV[0:TG_NARGS - 1]) LIMIT 1;
    IF changed IS NOT NULL THEN
      RAISE EXCEPTION '% %: % may not change', TG_TABLE_NAME, NEW.id, changed
        USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END $$;
`;

export const dropAppendOnly = (schema: string): string =>
  `DROP FUNCTION ${schema}.next_version(), ${schema}.stamp(), ${schema}.refuse_rewrite()`;

/**
 * The triggers of one append-only table, which has a column `recorded_at`.
 * @param changeable of a versioned table (`id`, `version`): its closing column first, then what else
 *   a later version may say differently; without it, rows stand alone
 */
export const guardAppendOnly = (
  schema: string,
  table: string,
  changeable?: readonly string[],
): string => /* SQL */ `
  CREATE TRIGGER a_refuse_rewrite BEFORE UPDATE OR DELETE ON ${schema}.${table}
    FOR EACH ROW EXECUTE FUNCTION ${schema}.refuse_rewrite();
  CREATE TRIGGER a_refuse_truncate BEFORE TRUNCATE ON ${schema}.${table}
    FOR EACH STATEMENT EXECUTE FUNCTION ${schema}.refuse_rewrite();
  CREATE TRIGGER b_stamp BEFORE INSERT ON ${schema}.${table}
    FOR EACH ROW EXECUTE FUNCTION ${schema}.stamp();
  ${
    changeable === undefined
      ? ''
      : `CREATE TRIGGER c_next_version BEFORE INSERT ON ${schema}.${table}
    FOR EACH ROW EXECUTE FUNCTION ${schema}.next_version(${changeable.map((column) => `'${column}'`).join(', ')});`
  }
`;
