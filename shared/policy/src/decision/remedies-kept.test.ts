import { expect, it } from '@jest/globals';
import type { Act } from '../recording/may-record.js';
import { mayRecordAny } from '../recording/may-record.js';
import { powersOfRepresentation, toldBy } from '../recording/powers-of-representation.js';
import type { Basis } from '../tables/basis.js';
import { bases, type BasisCode } from '../tables/bases.js';
import { categories, PERSON_REFERENCE, type CategoryCode } from '../tables/categories.js';
import type { AgencyCode } from '../tables/agencies.js';
import { posts } from '../tables/posts.js';
import { purposes, type PurposeCode } from '../tables/purposes.js';
import { hoursFromNow, NOW, officer, record } from '../worlds/small-city.js';
import { decide } from './decide.js';
import { remedyFor, type RemedyCode } from './remedies.js';
import type { Viewer } from './viewer.js';

/**
 * A remedy sends somebody on their way, so it is held against what the acts take and what the
 * decision makes of it: somebody may record it, and then the field opens. Where none is told, there
 * is no such record either.
 */
const readers: readonly Viewer[] = posts.flatMap(({ role, agencies }) =>
  agencies.map((agency) => ({ id: 'reader', role, agency, person: 'reader-person' })),
);
const kinds = (bases as readonly (Basis & { readonly code: BasisCode })[]).filter(
  ({ permits }) => permits,
);
const worker = (agency: AgencyCode): Viewer => ({
  ...{ id: 'worker', role: 'DEPARTMENT_WORKER', agency },
});
const to = hoursFromNow(24);
const ward = { person: 'reader-person', reader: 'reader', powers: [] };
const about = {
  ...{ age: 80, ageAtEnd: 80, representatives: [], guardians: [ward], relatives: [] },
  ...{ conflicted: [] },
  register: [{ person: 'reader-person', kind: '成年後見人', inOffice: true, namesake: false }],
};

/** The act that records this for the reader, by whoever it is an act of. */
function actOf(
  basis: Basis & { readonly code: BasisCode },
  reader: Viewer,
  category: (typeof categories)[number],
): { readonly remedy: RemedyCode; readonly act: Act } | undefined {
  const acting = { now: NOW, prohibitions: [], ownMatter: false };
  const what = { categories: [category.code], subjects: ['mother'] };
  const [convener = 'audit'] = basis.conveners;
  const note = basis.opensWithNote.includes(category.sensitivity) ? [category.code] : [];
  switch (basis.stage) {
    case 'CONSENT':
      return {
        remedy: 'ASK_CONSENT',
        act: {
          ...{ ...acting, viewer: worker('livelihood'), act: 'GIVE_CONSENT', about },
          consent: {
            ...{ ...what, subject: 'mother', fields: [], exclusions: [], to, ageAtEnd: 80 },
            ...{ recipients: ['viewer:reader'], giver: { capacity: 'SELF', person: null } },
            ...{ explainedHow: '窓口で', evidenceRef: '同意書' },
          },
        },
      };
    case 'STATUTORY_FORUM':
      if (basis.recipients.includes('agency')) {
        const act = { act: 'DECLARE_DISASTER', declaration: '避難指示' } as const;
        return { remedy: 'DECLARE_DISASTER', act: { ...acting, viewer: officer, ...act } };
      }
      return {
        remedy: 'OPEN_SITTING',
        act: {
          ...{ ...acting, viewer: worker(convener), act: 'OPEN_SITTING' },
          sitting: {
            ...{ ...what, basis: basis.code, caseId: 'case', necessity: '安否' },
            members: [{ viewer: 'reader', agency: reader.agency, pledgedAt: NOW }],
            specialNecessity: note,
          },
        },
      };
    case 'EMERGENCY':
      return {
        remedy: 'BREAK_GLASS',
        act: {
          ...{ ...acting, viewer: reader, act: 'BREAK_GLASS', reviewsDue: [] },
          emergency: { subjects: ['mother'], reason: '応答がない', hours: 1 },
        },
      };
    case 'GUARDIAN_POWERS':
      return {
        remedy: 'EXTEND_POWERS',
        act: {
          ...{ ...acting, viewer: worker('guardianship'), act: 'RECORD_GUARDIAN_POWERS', about },
          powers: {
            ...{ subject: 'mother', guardian: 'reader-person', reader: 'reader' },
            powers: powersOfRepresentation.map(({ code }) => code).slice(0, 1),
            categories: toldBy(
              powersOfRepresentation.map(({ code }) => code),
              [category.code],
              NOW,
            ),
            ...{ certificateRef: '登記', listRef: '目録', from: NOW, to, ageAtEnd: 80 },
          },
        },
      };
    case 'PROVISION':
      return {
        remedy: 'ASK_DEPARTMENT',
        act: {
          ...{ ...acting, viewer: worker(category.holder), act: 'RECORD_PROVISION' },
          provision: {
            ...{ ...what, basis: basis.code, specialNecessity: note },
            ...{ recipientAgency: reader.agency, recipients: ['viewer:reader'] },
            ...{ reason: '相当の理由', recipientTask: '所掌事務', from: NOW, to },
          },
        },
      };
    case 'NONE':
      return undefined;
  }
}

const opens = (
  basis: Basis & { readonly code: BasisCode },
  viewer: Viewer,
  purpose: PurposeCode,
  category: CategoryCode,
): boolean =>
  basis.purposes.includes(purpose) &&
  decide({
    ...{ viewer, purpose, subject: 'mother', category, prohibitions: [], now: NOW },
    authorizations: [
      record({
        ...{ basis: basis.code, purpose, categories: [category], necessity: [category] },
        recipients: [`viewer:${viewer.id}`, `agency:${viewer.agency}`],
        caseId: 'case',
      }),
    ],
  }).kind === 'permit';

/** What opens this category to this reader for this purpose, and somebody may record. */
function waysFor(reader: Viewer, purpose: PurposeCode, category: (typeof categories)[number]) {
  // What a department provides is read for a purpose of its own.
  const asked: readonly PurposeCode[] =
    purpose === 'DEPARTMENT_DUTY' ? ['INTERNAL_USE', 'INTER_AGENCY_PROVISION'] : [purpose];
  return kinds.flatMap((basis) => {
    if (!asked.some((each) => opens(basis, reader, each, category.code))) return [];
    const recorded = actOf(basis, reader, category);
    return recorded !== undefined && mayRecordAny(recorded.act).kind === 'permit'
      ? [recorded.remedy]
      : [];
  });
}

const told = purposes.filter(({ code }) => code !== 'OWN_RECORD');

it.each(told)('$code: each remedy opens what it says, and none is kept back', ({ code, roles }) => {
  const wrong = readers
    .filter(({ role }) => (roles as readonly string[]).includes(role))
    .flatMap((reader) =>
      categories
        .filter((category) => category.code !== PERSON_REFERENCE)
        .flatMap((category) => {
          const remedy = remedyFor(reader, code, category.code);
          const ways = waysFor(reader, code, category);
          const right = remedy === 'NONE' ? ways.length === 0 : ways.includes(remedy);
          return right ? [] : [[reader.agency, reader.role, category.code, remedy, ways]];
        }),
    );
  expect(wrong).toEqual([]);
});

it('a person is opened where anything about the person is', () => {
  const wrong = readers.flatMap((reader) =>
    told.flatMap(({ code }) => {
      const any = categories.some(
        (category) =>
          category.code !== PERSON_REFERENCE && remedyFor(reader, code, category.code) !== 'NONE',
      );
      const remedy = remedyFor(reader, code, PERSON_REFERENCE);
      return reader.role === 'RESIDENT' || any === (remedy !== 'NONE')
        ? []
        : [[reader.agency, reader.role, code, remedy]];
    }),
  );
  expect(wrong).toEqual([]);
});
