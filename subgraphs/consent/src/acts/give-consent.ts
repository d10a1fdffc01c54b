import { randomUUID } from 'node:crypto';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import type { Recorded } from '../recorded.js';
import { requireMay } from '../require-may.js';
import { awaitTurn } from '../records/await-turn.js';
import { partyRow } from '../records/party-row.js';
import { ageBefore, subjectFacts } from '../records/subject-facts.js';
import { insertRow } from '../records/write-version.js';
import { outlastConsents } from './outlast-consents.js';
import { readConsent, type ConsentInput } from './read-consent.js';

/** Records what a person, or who may speak for the person, agreed to (LB-01). */
export async function giveConsent(input: ConsentInput, desk: Desk): Promise<Recorded> {
  const consent = readConsent(input, desk.now);
  // What ends a word, or takes from it, doesn't look again for one that was written meanwhile.
  await awaitTurn(desk.manager, [consent.subject]);
  await requireMay(desk, [consent.subject], {
    act: 'GIVE_CONSENT',
    consent: {
      ...consent,
      to: consent.validTo,
      ageAtEnd: await ageBefore(desk.manager, consent.subject, consent.validTo),
    },
    about: await subjectFacts(desk.manager, consent.subject, desk.now),
  });
  const id = randomUUID();
  const giver = partyRow(consent.giver.person);
  await insertRow(desk.manager, 'authorization_version', {
    id,
    version: 1,
    basis: 'LB-01',
    subjects: [consent.subject],
    categories: consent.categories,
    fields: consent.fields,
    exclusions: consent.exclusions,
    recipients: consent.recipients,
    purpose: consent.purpose,
    case_id: consent.caseId,
    valid_from: consent.validFrom,
    valid_to: consent.validTo,
    giver_capacity: consent.giver.capacity,
    giver_person: giver.person,
    giver_register: giver.number,
    giver_name: consent.giver.name,
    subject_assents: consent.subjectAssents,
    method: consent.method,
    explained_how: consent.explainedHow,
    evidence_ref: consent.evidenceRef,
    language: consent.language,
    accommodation: consent.accommodation,
    opened_by: desk.viewer.id,
    opened_by_agency: desk.viewer.agency,
  });
  await outlastConsents(consent.subject, desk);
  return { id, version: 1 };
}
