import DataLoader from 'dataloader';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import type { consultationTopics } from '../tables/consultation-topics.js';

interface Row {
  readonly person: string;
  readonly topics: readonly (typeof consultationTopics)[number]['code'][];
}

const COLUMNS = `id, version, person, variant, received_at AS "receivedAt",
  received_by_agency AS "receivedByAgency", route, visitor_relation AS "visitorRelation", topics,
  own_words AS "ownWords", note, urgent, triage, triage_reason AS "triageReason",
  referred_to AS "referredTo"`;

const loaders = new WeakMap<SubgraphContext, DataLoader<string, readonly Row[]>>();

/**
 * Abuse and violence are told under their own class, and in a list of their own like their problem item
 * (domain.md §3.3): a consultation with a gap where the words were would say what it was about.
 */
const isOfAbuse = ({ topics }: Row): boolean => topics.includes('VIOLENCE_ABUSE');

/** The 相談受付 about a person, newest first, but for those of abuse. */
export const consultations = async (person: Reference, context: SubgraphContext) =>
  (await all(person, context)).filter((row) => !isOfAbuse(row));

/** Those of abuse; who came, and by which way, their type has no field for (D-2). */
export const abuseConsultations = async (person: Reference, context: SubgraphContext) =>
  (await all(person, context)).filter(isOfAbuse);

interface Reference {
  readonly id: string;
}

async function all({ id }: Reference, context: SubgraphContext): Promise<readonly Row[]> {
  const known =
    loaders.get(context) ??
    new DataLoader<string, readonly Row[]>(async (people) => {
      const rows: Row[] = await context.database('collaboration').query(
        `SELECT ${COLUMNS} FROM collaboration.consultation
            WHERE person = ANY ($1::uuid[]) ORDER BY received_at DESC, id`,
        [people],
      );
      return people.map((person) => rows.filter((row) => row.person === person));
    });
  loaders.set(context, known);
  return known.load(id);
}

const MOST = 200;

/**
 * 相談 without a name: about nobody the platform knows, and still somebody's words, so only the window
 * that received them and the 多機関協働事業者 read them.
 */
export async function anonymousConsultations(
  { open }: Readonly<Record<string, unknown>>,
  { viewer, database }: SubgraphContext,
): Promise<readonly unknown[]> {
  if (viewer === undefined) return [];
  return database('collaboration').query(
    `SELECT ${COLUMNS} FROM collaboration.consultation
      WHERE variant = 'ANONYMOUS' AND (received_by_agency = $1 OR $1 = 'multi-agency')
        AND $2 = ANY (ARRAY['DEPARTMENT_WORKER', 'MULTI_AGENCY_COORDINATOR'])
        AND ($3::boolean IS NULL OR $3 = (triage IS NULL))
      ORDER BY received_at DESC, id LIMIT ${String(MOST)}`,
    [viewer.agency, viewer.role, open ?? null],
  );
}
