import DataLoader from 'dataloader';
import { japaneseDay } from '@kasane/japanese/calendar';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { assessmentFields, type AssessmentField } from '../tables/assessment-fields.js';
import { intervalsOn } from '../tables/intervals.js';
import { problemItems, type ProblemItem } from '../tables/problem-items.js';

interface Fact {
  readonly source: string;
  readonly sitting: string | null;
}

interface Answer extends Fact {
  readonly field: string;
  readonly values: readonly string[];
}

interface Problem extends Fact {
  readonly item: string;
}

interface KinTie extends Fact {
  readonly other: string | null;
}

interface File extends Readonly<Record<string, unknown>> {
  readonly lastContactAt: string;
  readonly endedAt: string | null;
  readonly answers: readonly Answer[];
  readonly problems: readonly Problem[];
  readonly genogram: readonly KinTie[];
  readonly ecomap: readonly Fact[];
}

/**
 * With the sittings about the person whose basis the reader sits on now, about the same person: what
 * they heard is read there and on no consent, powers or other statute that opens the sheet, as with
 * their minutes (meeting-items.ts; 社会福祉法106条の6第5項).
 */
const FILES = /* SQL */ `
  SELECT w.person, w.file, ARRAY(
           SELECT DISTINCT heard.sitting_id::text FROM consent.sitting_attendance a
             JOIN consent.sitting_attendance heard
               ON heard.basis = a.basis AND w.person = ANY (heard.subjects)
            WHERE a.viewer = $2 AND a.open AND w.person = ANY (a.subjects)) AS heard
    FROM collaboration.whole_file w
   WHERE w.person = ANY ($1::uuid[]) ORDER BY w.opened_at DESC, w.id`;

const DAY = 24 * 3_600_000;

const fields: ReadonlyMap<string, AssessmentField> = new Map(
  assessmentFields.map((field) => [field.code, field]),
);
const items: ReadonlyMap<string, ProblemItem> = new Map(
  problemItems.map((item) => [item.code, item]),
);

const loaders = new WeakMap<SubgraphContext, DataLoader<string, readonly File[]>>();

/** The files of a person, newest first, each with what is below it; one statement a tick. */
export async function supportFiles({ id }: { readonly id: string }, context: SubgraphContext) {
  const now = new Date();
  return (await loaderOf(context).load(id)).map((file) => ({ ...file, ...derived(file, now) }));
}

function derived(file: File, now: Date) {
  const { contactDays } = intervalsOn(japaneseDay(now));
  const since = Math.floor((now.getTime() - Date.parse(file.lastContactAt)) / DAY);
  const daysSinceContact = file.endedAt === null ? since : null;
  const answersOf = (category: string) =>
    file.answers.flatMap((answer) => {
      const field = fields.get(answer.field);
      return field?.category === category ? [{ ...answer, ...named(answer, field) }] : [];
    });
  const problemsOf = (category: string) =>
    file.problems.flatMap((problem) => {
      const item = items.get(problem.item);
      return item?.category === category ? [{ ...problem, number: item.number }] : [];
    });
  return {
    daysSinceContact,
    contactOverdue: daysSinceContact === null ? null : daysSinceContact > contactDays,
    answers: answersOf('CASE_ASSESSMENT'),
    healthAnswers: answersOf('CASE_PROBLEM_HEALTH'),
    healthPlaceAnswers: answersOf('CASE_HEALTH_PLACE'),
    problems: problemsOf('CASE_PROBLEM'),
    healthProblems: problemsOf('CASE_PROBLEM_HEALTH'),
    abuseProblems: problemsOf('CASE_PROBLEM_ABUSE'),
    reentryProblems: problemsOf('CASE_PROBLEM_CRIME'),
    genogram: file.genogram.map(({ other, ...tie }) => ({
      ...tie,
      person: other === null ? null : { id: other },
    })),
  };
}

/** The file without what a sitting heard that the reader does not sit in: as if nobody had heard it. */
function toldOf(file: File, heard: readonly string[]): File {
  const told = <Of extends Fact>(facts: readonly Of[]): readonly Of[] =>
    facts.filter(({ source, sitting }) => source !== 'SITTING' || heard.includes(sitting ?? ''));
  return {
    ...file,
    answers: told(file.answers),
    problems: told(file.problems),
    genogram: told(file.genogram),
    ecomap: told(file.ecomap),
  };
}

const named = ({ values }: Answer, { name, choices }: AssessmentField) => ({
  fieldName: name,
  valueNames: values.map(
    (value) => choices?.find((choice) => choice.code === value)?.name ?? value,
  ),
});

function loaderOf(context: SubgraphContext): DataLoader<string, readonly File[]> {
  const known =
    loaders.get(context) ??
    new DataLoader<string, readonly File[]>(async (people) => {
      const rows: { person: string; file: File; heard: readonly string[] }[] = await context
        .database('collaboration')
        .query(FILES, [people, context.viewer?.id ?? null]);
      return people.map((id) =>
        rows.flatMap(({ person, file, heard }) => (person === id ? [toldOf(file, heard)] : [])),
      );
    });
  loaders.set(context, known);
  return known;
}
