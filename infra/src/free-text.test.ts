import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readLabels } from '@kasane/directives/read-labels';
import { findCategory } from '@kasane/policy/tables/categories';
import { parse } from 'graphql';

/**
 * A sentence that staff wrote about one person may speak of another, and no program can tell (leaks.md
 * 23). So none is told with who somebody is (S1), or with that somebody is a client and of whom (S2):
 * every text under those is one of these, a name, a number, a place or a word of our own tables.
 */
// prettier-ignore
const noSentences = [
  { category: 'CASE_CONTACT', says: '担当', fields: ['Companion.agency', 'Companion.name'] },
  { category: 'CASE_OUTREACH_CONTACT', says: '担当と日', fields: ['Outreach.nextOn', 'Outreach.worker', 'Outreach.workerAgency', 'OutreachAttempt.agency'] },
  { category: 'CHILD_CONTACT', says: '担当', fields: ['ChildAbuseConsultation.worker', 'ChildConsultation.worker', 'ChildWorker.name', 'ChildWorker.office', 'ChildWorker.team'] },
  { category: 'DISABILITY_CONTACT', says: '担当', fields: ['DisabilityContact.section', 'DisabilityContact.staff', 'SupportCoordinator.name', 'SupportCoordinator.office'] },
  { category: 'ELDERLY_CONTACT', says: '担当', fields: ['CareManager.name', 'CareManager.office'] },
  { category: 'EVACUATION_SUPPORT', says: '道順 (災害対策基本法49条の14)', fields: ['EvacuationSupport.route'] },
  { category: 'GUARDIANSHIP_CONTACT', says: '後見人等と担当', fields: ['DailyLifeSupportContract.specialist', 'DailyLifeSupportContract.supporter', 'Guardian.name', 'Guardian.number', 'Guardian.office', 'Guardian.relationship', 'GuardianshipSupervisor.name', 'RightsAdvocacyContact.staff'] },
  { category: 'LIVELIHOOD_CONTACT', says: '担当', fields: ['LivelihoodConsultation.desk', 'LivelihoodConsultation.staff', 'LivelihoodDesk.name', 'LivelihoodDesk.staff', 'PublicAssistance.caseWorker'] },
  { category: 'PERSON_REFERENCE', says: '規則の言葉', fields: ['FindingEvidence.category', 'FindingEvidence.field', 'FindingGap.category', 'HouseholdFinding.caution', 'HouseholdFinding.citation', 'HouseholdFinding.name', 'HouseholdFinding.ruleVersion', 'PersonFinding.caution', 'PersonFinding.citation', 'PersonFinding.name', 'PersonFinding.ruleVersion'] },
  { category: 'RESIDENT_ADDRESS', says: '住所', fields: ['Address.areaCode', 'Address.block', 'Address.building', 'Address.text', 'Address.town', 'Address.townCode'] },
  { category: 'RESIDENT_BIRTH', says: '生年月日', fields: ['Person.birthDateAsRecorded'] },
  { category: 'RESIDENT_HOUSEHOLD', says: '続柄', fields: ['HouseholdMembership.relationshipToHead'] },
  { category: 'RESIDENT_NAME', says: '氏名', fields: ['Person.alphabetName', 'Person.familyName', 'Person.givenName', 'Person.name', 'Person.nameKana'] },
  { category: 'RESIDENT_NUMBER', says: '宛名番号', fields: ['Person.atenaNumber'] },
  { category: 'SCHOOL_ENROLLMENT', says: '学校', fields: ['FormerSchool.school', 'FormerSchool.schoolCode', 'SchoolEnrollment.school', 'SchoolEnrollment.schoolCode'] },
] as const;

const rooms = new URL('../../subgraphs/', import.meta.url);

const sdlOf = (room: string): string => {
  const topics = new URL(`${room}/schema/`, rooms);
  const files = existsSync(topics) ? readdirSync(topics).map((file) => new URL(file, topics)) : [];
  return [new URL(`${room}/schema.graphql`, rooms), ...files]
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
};

const texts = readdirSync(rooms)
  .filter(
    (room) =>
      existsSync(new URL(`${room}/schema.graphql`, rooms)) &&
      // What a department has wrapped by itself is a table of its own, not ours to judge.
      !existsSync(new URL(`${room}/wrap.yaml`, rooms)),
  )
  .flatMap((room) => [...readLabels(parse(sdlOf(room))).values()])
  .flatMap(({ name, fields }) =>
    [...fields.values()].flatMap(({ field, returns, category }) =>
      returns === 'String' && category !== undefined
        ? [{ at: `${name}.${field}`, category, class: findCategory(category)?.sensitivity }]
        : [],
    ),
  );

describe('what staff wrote in their own words (leaks.md 23)', () => {
  it('is never told with who somebody is, or whose client', () => {
    const told = texts.filter((text) => text.class === 'S1' || text.class === 'S2');
    const known = noSentences.flatMap(({ category, fields }) =>
      fields.map((field) => `${category} ${field}`),
    );
    expect(told.map(({ at, category }) => `${category} ${at}`).sort()).toEqual([...known].sort());
  });

  it('is told as a fact of welfare, or under a stricter class', () => {
    const written = texts.filter(({ at }) =>
      /\.(note|ownWords|judgement|wishes|finding)$/.test(at),
    );
    expect(written.length).toBeGreaterThan(10);
    expect(
      written.filter(({ class: of }) => !of?.startsWith('S3') && !of?.startsWith('S4')),
    ).toEqual([]);
  });
});
