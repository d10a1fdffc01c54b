import { isRecord } from './authorization-grounds.js';
import { categories, findCategory, PERSON_REFERENCE } from '../tables/categories.js';
import { isProhibition } from '../records/is-prohibition.js';
import { isQuestion } from './is-question.js';
import type { Decision, Facts, Ground, Question } from './question.js';
import type { RefusalCode } from './refusals.js';
import { remedyFor } from './remedies.js';
import type { Rule } from './rule.js';

/** What a rule said, for `explain`. */
export interface Step {
  readonly rule: string;
  readonly law: string;
  readonly outcome: 'REFUSED' | 'FORBADE' | 'PERMITTED' | 'PASSED';
  /** The record the rule spoke about. */
  readonly authorization?: { readonly id: string; readonly version: number };
}

/**
 * Walks a list of rules. Total: whatever is missing, malformed or unknown refuses, and a malformed
 * prohibition refuses everything, since nobody knows whom it protects.
 */
export function evaluate(
  question: Question,
  rules: readonly Rule[],
  onStep: (step: Step) => void = () => undefined,
): Decision {
  if (!isQuestion(question)) {
    return { kind: 'refuse', code: 'UNKNOWN_READER', remedy: 'NONE' };
  }
  for (const rule of rules) {
    const code = rule.kind === 'GATE' ? rule.refuses(question) : null;
    if (code !== null) {
      onStep({ rule: rule.id, law: rule.law, outcome: 'REFUSED' });
      return refuse(question, code);
    }
  }
  if (!question.prohibitions.every(isProhibition)) return refuse(question, 'PROHIBITED');
  const category = findCategory(question.category);
  if (category === undefined) return refuse(question, 'UNKNOWN_CATEGORY');
  const authorizations = question.authorizations.filter(isRecord);
  const facts: Facts = { ...question, authorizations, category };
  if (category.code !== PERSON_REFERENCE) return settle(facts, rules, onStep);
  return refer(facts, rules, onStep);
}

/**
 * A reference says that there is such a person: permitted where one other category is, or where a
 * record opens at least one field. The first in the order of the table is the answer.
 */
function refer(facts: Facts, rules: readonly Rule[], onStep: (step: Step) => void): Decision {
  const question: Question = { ...facts, category: PERSON_REFERENCE };
  let refused = refuse(question, 'NO_AUTHORIZATION');
  const fields = new Set(facts.authorizations.flatMap((authorization) => authorization.fields));
  for (const field of [undefined, ...fields]) {
    for (const category of categories) {
      if (category.code === PERSON_REFERENCE) continue;
      const { field: _asked, ...rest } = facts;
      const decision = settle(
        { ...rest, category, ...(field === undefined ? {} : { field }) },
        rules,
        onStep,
      );
      if (decision.kind === 'permit') return decision;
      if (decision.code === 'PROHIBITED') refused = refuse(question, 'PROHIBITED');
    }
  }
  return refused;
}

function settle(facts: Facts, rules: readonly Rule[], onStep: (step: Step) => void): Decision {
  const prohibitions: Extract<Rule, { kind: 'PROHIBITION' }>[] = [];
  let forbidden = false;
  for (const rule of rules) {
    if (rule.kind === 'PROHIBITION') prohibitions.push(rule);
    if (rule.kind !== 'GROUND') continue;
    const grounds = rule.find(facts);
    if (grounds.length === 0) onStep({ rule: rule.id, law: rule.law, outcome: 'PASSED' });
    for (const ground of grounds) {
      const against = prohibitions.find((prohibition) => prohibition.forbids(facts, ground));
      if (against === undefined) {
        onStep({
          rule: rule.id,
          law: lawOf(rule, ground),
          outcome: 'PERMITTED',
          ...recordOf(ground),
        });
        return permit(ground);
      }
      forbidden = true;
      onStep({ rule: against.id, law: against.law, outcome: 'FORBADE', ...recordOf(ground) });
    }
  }
  return refuse(
    { ...facts, category: facts.category.code },
    forbidden ? 'PROHIBITED' : 'NO_AUTHORIZATION',
  );
}

function permit(ground: Ground): Decision {
  if (ground.kind !== 'AUTHORIZATION') return { kind: 'permit', basis: ground.kind };
  const { authorization, basis, until } = ground;
  const { id, version } = authorization;
  return { kind: 'permit', basis: basis.code, authorization: { id, version }, until };
}

const refuse = ({ viewer, purpose, category }: Question, code: RefusalCode): Decision => ({
  kind: 'refuse',
  code,
  remedy: remedyFor(viewer, purpose, category),
});

const recordOf = (ground: Ground): Pick<Step, 'authorization'> =>
  ground.kind === 'AUTHORIZATION'
    ? { authorization: { id: ground.authorization.id, version: ground.authorization.version } }
    : {};

/** Of a rule that many bases share, the law is that of the record's own. */
const lawOf = (rule: Rule, ground: Ground): string =>
  ground.kind === 'AUTHORIZATION' ? ground.basis.law : rule.law;
