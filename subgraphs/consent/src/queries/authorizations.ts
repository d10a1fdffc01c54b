import DataLoader from 'dataloader';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';

interface Row {
  readonly subjects: readonly string[];
  readonly basis: string;
}

/**
 * Records that a resident reads of him- or herself: those the person, or who speaks for the person,
 * gave. A sitting without consent, or an emergency, would tell of an inquiry (leaks.md 25); that it
 * was used is left out of `Person.disclosures` for the same reason (ledger/restrictions.ts).
 */
const GIVEN = new Set(['LB-01', 'LB-20']);

const loaders = new WeakMap<SubgraphContext, DataLoader<string, readonly Row[]>>();

/** The latest version of every record about a person; of other people on it nothing is told. */
export async function authorizations({ id }: { readonly id: string }, context: SubgraphContext) {
  const rows = await loaderOf(context).load(id);
  const inside = context.viewer?.role === 'INFORMATION_OFFICER';
  return rows.filter(({ basis }) => inside || GIVEN.has(basis));
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
