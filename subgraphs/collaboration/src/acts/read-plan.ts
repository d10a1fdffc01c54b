import { japaneseDay } from '@kasane/japanese/calendar';
import { isAgencyCode } from '@kasane/policy/tables/agencies';
import { checkText, isId } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems, type Problems } from '@kasane/subgraph-kit/recording/collect-problems';
import { intervalsOn } from '../tables/intervals.js';
import { planServices } from '../tables/plan-services.js';
import { checkCodes, checkDay, monthsAfter, optionalText } from './read-values.js';
import type { Source } from './record-facts.js';

export interface GoalInput {
  readonly issue: string;
  readonly goal: string;
  readonly content: string;
  readonly agency: string;
  readonly frequency: string;
  readonly dueOn: string;
  readonly learnt: Source;
  readonly sitting?: string | null;
  readonly confirmedOn?: string | null;
  readonly confirmedHow?: string | null;
}

export interface PlanInput {
  readonly file: string;
  readonly expectedVersion: number;
  readonly ownWords: string;
  readonly judgement: string;
  readonly services: readonly string[];
  readonly termFrom: string;
  readonly termTo: string;
  readonly nextReviewOn: string;
  readonly agreedOn?: string | null;
  readonly goals: readonly GoalInput[];
}

/** Columns of one goal; `priority` is its place in the list. */
export type GoalRow = ReturnType<typeof readGoal>;

/**
 * A plan as it will be written. The person's own words and the staff's judgement are both required
 * and never one text (domain.md §5.7, 意思決定支援).
 * @throws GraphQLError `BAD_INPUT` naming every field that has to change
 */
export function readPlan(input: PlanInput, now: Date) {
  const problems = collectProblems();
  const today = japaneseDay(now);
  const { planMonths, reviewMonths } = intervalsOn(today);
  const from = checkDay('input.termFrom', input.termFrom, problems);
  const to = checkDay('input.termTo', input.termTo, problems);
  const review = checkDay('input.nextReviewOn', input.nextReviewOn, problems);
  if (to <= from) problems.add('input.termTo', 'ENDS_TOO_EARLY');
  else if (to > monthsAfter(from, planMonths)) problems.add('input.termTo', 'PLAN_TOO_LONG');
  if (review < from || review > to || review > monthsAfter(from, reviewMonths)) {
    problems.add('input.nextReviewOn', 'REVIEW_TOO_LATE');
  }
  const agreed = input.agreedOn ?? null;
  if (agreed !== null && checkDay('input.agreedOn', agreed, problems) > today) {
    problems.add('input.agreedOn', 'IN_FUTURE');
  }
  if (input.services.length === 0) problems.add('input.services', 'NOTHING_CHOSEN');
  if (input.goals.length === 0) problems.add('input.goals', 'NO_GOAL');
  const plan = {
    own_words: checkText('input.ownWords', input.ownWords, problems),
    judgement: checkText('input.judgement', input.judgement, problems),
    services: checkCodes('input.services', input.services, planServices, problems),
    term_from: from,
    term_to: to,
    next_review_on: review,
    agreed_on: agreed,
  };
  const goals = input.goals.map((goal, at) =>
    readGoal(`input.goals[${String(at)}]`, goal, today, problems),
  );
  problems.settle();
  return { plan, goals };
}

function readGoal(place: string, input: GoalInput, today: string, problems: Problems) {
  if (!isAgencyCode(input.agency)) problems.add(`${place}.agency`, 'UNKNOWN_AGENCY');
  const confirmedOn = input.confirmedOn ?? null;
  if (confirmedOn !== null && checkDay(`${place}.confirmedOn`, confirmedOn, problems) > today) {
    problems.add(`${place}.confirmedOn`, 'IN_FUTURE');
  }
  const confirmedHow = optionalText(`${place}.confirmedHow`, input.confirmedHow, problems);
  if ((confirmedOn === null) !== (confirmedHow === null)) {
    problems.add(`${place}.confirmedHow`, 'CONFIRMATION_INCOMPLETE');
  }
  const sitting = input.sitting ?? null;
  if (input.learnt === 'SITTING') {
    if (!isId(sitting)) problems.add(`${place}.sitting`, 'SITTING_MISSING');
  } else if (sitting !== null) {
    problems.add(`${place}.sitting`, 'NOT_FROM_SITTING');
  }
  // What was heard or seen without consent is the person's to tell before a plan may say it.
  if ((input.learnt === 'SITTING' || input.learnt === 'OUTREACH') && confirmedOn === null) {
    problems.add(`${place}.confirmedOn`, 'NOT_CONFIRMED_WITH_PERSON');
  }
  return {
    issue: checkText(`${place}.issue`, input.issue, problems),
    goal: checkText(`${place}.goal`, input.goal, problems),
    content: checkText(`${place}.content`, input.content, problems),
    agency: input.agency,
    frequency: checkText(`${place}.frequency`, input.frequency, problems),
    due_on: checkDay(`${place}.dueOn`, input.dueOn, problems),
    learnt: input.learnt,
    sitting_id: sitting,
    confirmed_on: confirmedOn,
    confirmed_how: confirmedHow,
  };
}
