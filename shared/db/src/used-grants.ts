/**
 * Which grants have changed something in a schema, so that none changes it twice: the memory of one
 * process (`@kasane/grant` replay-guard) is not its sibling's. A change writes its row in its own
 * transaction. What could not be tried again is forgotten with one of the next 64, for looking costs
 * more than writing. Whoever only reads is told the same answer to the same body once more, and needs
 * no memory (PROTOCOL.md).
 *
 * `act`: the how-manieth change of one request.
 */
export const createUsedGrants = (schema: string): string => /* SQL */ `
  CREATE TABLE ${schema}.used_grant (
    jti text NOT NULL,
    act int NOT NULL,
    until timestamptz NOT NULL,
    PRIMARY KEY (jti, act)
  );
  CREATE INDEX used_grant_by_end ON ${schema}.used_grant (until);
  CREATE FUNCTION ${schema}.forget_used_grants() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        DELETE FROM ${schema}.used_grant WHERE (jti, act) IN (
          SELECT jti, act FROM ${schema}.used_grant WHERE until < now()
           LIMIT 10000 FOR UPDATE SKIP LOCKED);
        RETURN NULL;
      END
    $$;
  REVOKE ALL ON FUNCTION ${schema}.forget_used_grants() FROM PUBLIC;
  CREATE TRIGGER forget AFTER INSERT ON ${schema}.used_grant
    FOR EACH ROW WHEN (hashtext(NEW.jti) % 64 = 0) EXECUTE FUNCTION ${schema}.forget_used_grants();
`;

export const dropUsedGrants = (schema: string): string => /* SQL */ `
  DROP TABLE ${schema}.used_grant;
  DROP FUNCTION ${schema}.forget_used_grants();
`;
