import DataLoader from 'dataloader';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';

interface Row {
  readonly subjects: readonly string[];
  readonly basis: string;
  readonly giverCapacity: string | null;
}

/**
 * Records that a resident reads of him- or herself: those the person, or who speaks for the person,
 * gave. A sitting without consent, or an emergency, would tell of an inquiry (leaks.md 25); that it
 * was used is left out of `Person.disclosures` for the same reason (ledger/restrictions.ts). Who speaks
 * for the person reads what such a one gave, and not what the person said alone: that may be how
 * somebody gets help against the very guardian.
 */
const GIVEN = new Set(['LB-01', 'LB-20']);

const loaders = new WeakMap<SubgraphContext, DataLoader<string, readonly Row[]>>();

/** The latest version of every record about a person; of other people on it nothing is told. */
export async function authorizations({ id }: { readonly id: string }, context: SubgraphContext) {
  const rows = await loaderOf(context).load(id);
  const role = context.viewer?.role;
  if (role === 'INFORMATION_OFFICER') return rows;
  const given = rows.filter(({ basis }) => GIVEN.has(basis));
  return role === 'GUARDIAN'
    ? given.filter(({ giverCapacity }) => giverCapacity !== 'SELF')
    : given;
}

function loaderOf(context: SubgraphContext): DataLoader<string, readonly Row[]> {
  const known = loaders.get(context) ?? new DataLoader((ids) => load(context, ids));
  loaders.set(context, known);
  return known;
}

async function load(context: SubgraphContext, ids: readonly string[]) {
  const rows: Row[] = await context.database('consent').query(
    `SELECT id, version, basis, subjects::text[] AS subjects, categories, fields, exclusions,
            recipients, purpose, case_id AS "caseId", valid_from AS "validFrom",
            valid_to AS "validTo", withdrawn_at AS "withdrawnAt",
            giver_capacity AS "giverCapacity", method, explained_how AS "explainedHow",
            evidence_ref AS "evidenceRef", reason, opened_by_agency AS "recordedByAgency",
            recorded_at AS "recordedAt"
       FROM consent.authorization_in_force
      WHERE subjects && $1::uuid[]
      ORDER BY valid_from DESC, id`,
    [ids],
  );
  return ids.map((id) => rows.filter(({ subjects }) => subjects.includes(id)));
}
