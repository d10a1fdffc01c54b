import { checkText } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems, type Problems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import type { Recorded } from '../recorded.js';
import { assessmentFields, type AssessmentField } from '../tables/assessment-fields.js';
import { checkCodes, checkDay } from './read-values.js';
import { recordFacts, type Learnt } from './record-facts.js';
import { requireMay } from './require-may.js';

export interface AnswersInput extends Learnt {
  readonly answers: readonly { readonly field: string; readonly values: readonly string[] }[];
}

const fields: ReadonlyMap<string, AssessmentField> = new Map(
  assessmentFields.map((field) => [field.code, field]),
);

/** Fills fields of the インテーク・アセスメントシート about one person. */
export async function recordAnswers(input: AnswersInput, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'ASSESS');
  const problems = collectProblems();
  if (input.answers.length === 0) problems.add('input.answers', 'NOTHING_CHOSEN');
  const facts = input.answers.map(({ field, values }, at) => ({
    field,
    values: readValues(`input.answers[${String(at)}]`, fields.get(field), values, problems),
  }));
  problems.settle();
  return recordFacts('ANSWER', input, facts, desk);
}

function readValues(
  place: string,
  field: AssessmentField | undefined,
  values: readonly string[],
  problems: Problems,
): readonly string[] {
  if (field === undefined) problems.add(`${place}.field`, 'UNKNOWN_CODE');
  if (values.length === 0) problems.add(`${place}.values`, 'NOTHING_CHOSEN');
  if (field?.many === false && values.length > 1) problems.add(`${place}.values`, 'ONE_ONLY');
  if (field?.day === true) return values.map((day) => checkDay(`${place}.values`, day, problems));
  return field === undefined || field.choices === null
    ? values.map((value) => checkText(`${place}.values`, value, problems))
    : checkCodes(`${place}.values`, values, field.choices, problems);
}
