import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { categories, PERSON_REFERENCE } from '@kasane/policy/tables/categories';
import { patterns as patternTable } from '@kasane/subgraph-collaboration/findings/pattern-table';
import { acceptedFile } from '../../records/consented-file.js';
import { layAuthorization, type LaidAuthorization } from '../../records/lay-authorization.js';
import { lookForFindings } from '../../records/look-for-findings.js';
import { registerOf, registerOfPerson } from '../../records/register-of.js';
import { runSql } from '../../stack/run-sql.js';
import { household, person } from '../../stack/running-stack.js';
import { dayFromNow, recorded, refused, sendInput } from '../../asking/send-act.js';
import { unknownResidents } from '../../records/unknown-residents.js';

/** All that may be consented to: the tests of single categories are findings.test.ts. */
const EVERYTHING = categories.map(({ code }) => code).filter((code) => code !== PERSON_REFERENCE);

/** One value of a department's record about somebody, that is another while a case runs. */
interface Changed {
  readonly about: string;
  readonly schema: string;
  readonly table: string;
  readonly key: string;
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

interface Case {
  readonly pattern: string;
  readonly home: () => Promise<string> | string;
  /** Whoever has not consented of the cast, and does for this case. */
  readonly consenting?: readonly string[];
  readonly changed?: Changed;
  /** Fields it must rest on, `Person.birthDate sakura-son`. */
  readonly evidence: readonly string[];
  /** Categories that the department of one silo must be told it lacks, and about whom. */
  readonly lacks: readonly string[];
}

/** Somebody whom no office knows, for whom a file is opened. */
const DRAWN = 'drawn';
const [drawn = ''] = await unknownResidents(1);
const idOf = (key: string): string => (key === DRAWN ? drawn : person(key));

const patterns = patternTable.map(({ code }) => code);
const SAKURA = () => household('address-sakura-mother');
const AOI = () => household('address-aoi-mother');
const of = (key: string) => () => registerOf(key);
/** What every case of ages lacks for who may not know a birth. */
const birth = (...people: readonly string[]) => people.map((one) => `RESIDENT_BIRTH ${one}`);

// prettier-ignore
const cases: readonly Case[] = [
  { pattern: 'PARENT_80_CHILD_50', home: SAKURA,
    evidence: ['Person.kinships sakura-mother', 'Person.socialWithdrawal sakura-son'],
    lacks: birth('sakura-mother', 'sakura-son') },
  { pattern: 'PARENT_90_CHILD_60', home: of('nagase-mother'),
    evidence: ['Person.careCertifications nagase-mother', 'Person.mainCarer nagase-mother'],
    lacks: birth('nagase-mother', 'nagase-son') },
  { pattern: 'YOUNG_CARER', home: AOI,
    evidence: ['Person.mentalHandbooks aoi-mother', 'Person.youngCarer aoi-girl'],
    lacks: [...birth('aoi-girl'), 'CHILD_YOUNG_CARER aoi-girl'] },
  { pattern: 'YOUNG_ADULT_CARER', home: of('shiota-youth'), consenting: ['shiota-mother'],
    evidence: ['Person.supportClassifications shiota-mother', 'Person.livelihoodProblems shiota-youth'],
    lacks: [...birth('shiota-youth'), 'LIVELIHOOD_PROBLEM shiota-youth'] },
  { pattern: 'DOUBLE_CARE', home: of('nogami-wife'),
    evidence: ['Person.birthDate nogami-boy', 'Person.careCertifications nogami-grandmother'],
    lacks: birth('nogami-boy', 'nogami-grandmother') },
  { pattern: 'ELDERLY_CARING_FOR_ELDERLY', home: of('mihara-mother'),
    evidence: ['Person.birthDate mihara-father', 'Person.mainCarer mihara-mother'],
    lacks: birth('mihara-father', 'mihara-mother') },
  { pattern: 'DEMENTIA_CARING_FOR_DEMENTIA', home: of('ogura-wife'), consenting: ['ogura-wife', 'ogura-husband'],
    evidence: ['Person.dementiaAssessments ogura-husband', 'Person.dementiaAssessments ogura-wife'],
    lacks: birth('ogura-husband', 'ogura-wife') },
  { pattern: 'AGED_PARENT_DISABLED_CHILD', home: of('mihara-mother'), consenting: ['mihara-son'],
    evidence: ['Person.birthDate mihara-father', 'Person.intellectualHandbooks mihara-son'],
    lacks: [...birth('mihara-son'), 'DISABILITY_INTELLECTUAL mihara-son'] },
  { pattern: 'SOCIAL_WITHDRAWAL', home: SAKURA,
    evidence: ['Person.birthDate sakura-son', 'Person.socialWithdrawal sakura-son'],
    lacks: ['LIVELIHOOD_SOCIAL_WITHDRAWAL sakura-son'] },
  { pattern: 'HOARDING', home: of('washio-man'), consenting: ['washio-man'],
    evidence: ['Person.elderlyConsultations washio-man', 'Person.outreachNotices washio-man'],
    lacks: ['LIVELIHOOD_OUTREACH washio-man'] },
  { pattern: 'SELF_NEGLECT', home: of('washio-man'), consenting: ['washio-man'],
    evidence: ['Person.elderlyConsultations washio-man', 'Person.outreachNotices washio-man'],
    lacks: ['LIVELIHOOD_OUTREACH washio-man'] },
  { pattern: 'MANY_ANIMALS', home: of('washio-man'), consenting: ['washio-man'],
    evidence: ['Person.arrears washio-man', 'Person.outreachNotices washio-man'],
    lacks: ['LIVELIHOOD_ARREARS washio-man', 'LIVELIHOOD_OUTREACH washio-man'] },
  { pattern: 'POOR_SINGLE_PARENT', home: AOI,
    evidence: ['Person.birthDate aoi-girl', 'Person.kinships aoi-mother'],
    lacks: birth('aoi-girl', 'aoi-mother') },
  { pattern: 'RELEASED_AGED_OR_DISABLED', home: of('oba-man'),
    changed: { about: 'oba-man', schema: 'reoffending', table: '帰住支援台帳', key: '台帳番号', column: '住居', from: '公営住宅', to: '未定' },
    evidence: ['Person.birthDate oba-man', 'Person.reentrySupport oba-man'],
    lacks: ['REOFFENDING_SUPPORT oba-man'] },
  { pattern: 'PARENT_80_CHILD_50_GUARDIANSHIP', home: SAKURA,
    changed: { about: 'sakura-mother', schema: 'guardianship', table: '日常生活自立支援事業', key: '受付番号', column: '解約年月日', from: '', to: '令和8年3月31日' },
    evidence: ['Person.dementiaAssessments sakura-mother', 'Person.livelihoodProblems sakura-son'],
    lacks: [...birth('sakura-mother'), 'RESIDENT_HOUSEHOLD sakura-mother'] },
  { pattern: 'GAP_BETWEEN_SCHEMES', home: () => registerOfPerson(drawn), consenting: [DRAWN],
    evidence: [`Person.supportFiles ${DRAWN}`],
    lacks: [`CASE_CONTACT ${DRAWN}`] },
  { pattern: 'ABUSE_RISK', home: SAKURA,
    evidence: ['Person.dementiaAssessments sakura-mother', 'Person.mainCarer sakura-mother'],
    lacks: birth('sakura-mother') },
];

async function change({ about, schema, table, key, column, from, to }: Changed): Promise<void> {
  const rows = await runSql(
    'administrator',
    `UPDATE ${schema}."${table}" SET "${column}" = $1 WHERE "${column}" = $2 AND "${key}" IN (
       SELECT local_key FROM household.link WHERE person_id = $3 AND schema_name = $4) RETURNING 1`,
    [to, from, person(about), schema],
  );
  if (rows.length !== 1) throw new Error(`${about} has ${String(rows.length)} rows in ${table}`);
}

const withId = (line: string): string => {
  const [what = '', key = ''] = line.split(' ');
  return `${what} ${idOf(key)}`;
};

describe('every pattern, for the worker all of them have consented to and for one department alone', () => {
  const laid: LaidAuthorization[] = [];
  const undo: (() => Promise<void>)[] = [];

  /** The assessment of 多機関協働 is told when somebody leaves the hospital. */
  beforeAll(async () => {
    const consent = await layAuthorization({ subjects: [drawn], categories: EVERYTHING });
    const file = await acceptedFile(drawn);
    const answer = (day: string) =>
      sendInput('coordinator', 'recordAnswers', 'AnswersInput', {
        ...{ file: file.id, source: 'PERSON' },
        answers: [{ field: 'LEAVING_ON', values: [day] }],
      });
    expect(await refused(answer('来月'))).toEqual(['input.answers[0].values BAD_DAY']);
    await recorded(answer(dayFromNow(30)));
    await consent.withdraw();
  });
  afterEach(async () => {
    for (const consent of laid.splice(0)) await consent.withdraw();
    for (const back of undo.splice(0)) await back();
  });

  it('is tried', () => {
    expect(cases.map(({ pattern }) => pattern)).toEqual(patterns);
  });

  it.each(cases.map((one) => [one.pattern, one] as const))(
    '%s',
    async (pattern, { home, consenting = [], changed, evidence, lacks }) => {
      for (const key of consenting) {
        const subjects = [idOf(key)];
        laid.push(await layAuthorization({ subjects, categories: EVERYTHING }));
      }
      if (changed !== undefined) {
        await change(changed);
        undo.push(() => change({ ...changed, from: changed.to, to: changed.from }));
      }
      const id = await home();
      const seen = (await lookForFindings('coordinator', id)).of(pattern);
      expect(seen).toMatchObject({ status: 'PRESENT', missing: [] });
      expect(seen?.evidence).toEqual(expect.arrayContaining(evidence.map(withId)));
      const blind = (await lookForFindings('elderly', id)).of(pattern);
      expect(blind).toMatchObject({ status: 'UNDETERMINED', evidence: [] });
      const named = lacks.map((line) => `NOT_PERMITTED ${withId(line)}`);
      expect(blind?.missing).toEqual(expect.arrayContaining(named));
    },
  );
});
