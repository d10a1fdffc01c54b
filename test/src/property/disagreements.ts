import { categories, PERSON_REFERENCE } from '@kasane/policy/tables/categories';
import { createDecider } from '@kasane/policy/decision/create-decider';
import {
  decide,
  type Decision,
  type Question as PolicyQuestion,
} from '@kasane/policy/decision/decide';
import { permitsCategory, permitsField } from '@kasane/policy/decision/subject-mask';
import { answer, type Answer, type Question } from './reference-model.js';
import { fieldCoordinates, subjects, type World } from './worlds.js';

/** Where the model and the policy do not say the same, with all it takes to say it again. */
export interface Disagreement {
  readonly question: Question;
  readonly model: Answer;
  readonly decide: Decision;
  readonly mask: boolean;
}

const everyCategory = [...categories.map(({ code }) => code), 'NO_SUCH_WORD'];
const everyField = [undefined, ...fieldCoordinates, 'Person.unheardOf'];

/**
 * Asks the model, `decide` and the mask about every subject, category and field of a world.
 *
 * @returns how many questions were asked, how many were permitted, and where the three differ
 */
export function disagreementsIn(
  world: World,
  {
    about = [...subjects, 'person-nobody-knows'],
    asked = everyCategory,
  }: { about?: readonly string[]; asked?: readonly string[] } = {},
): { asked: number; permitted: number; found: readonly Disagreement[] } {
  // The model takes any words at all; the policy's types promise known ones, and it must not rely
  // on that promise.
  const { viewer, purpose, authorizations, prohibitions, now } = world as unknown as PolicyQuestion;
  const decider = createDecider({ viewer, purpose, now });
  const names = world.authorizations.some(({ fields }) => fields.length > 0);
  const found: Disagreement[] = [];
  let count = 0;
  let permitted = 0;
  for (const subject of about) {
    const mask = decider(subject, authorizations, prohibitions);
    for (const category of asked) {
      // A field says nothing where no record names one, nor about a mere reference.
      const fields = names && category !== PERSON_REFERENCE ? everyField : [undefined];
      for (const field of fields) {
        const question = { ...world, subject, category, ...(field === undefined ? {} : { field }) };
        const model = answer(question);
        const decision = decide(question as unknown as PolicyQuestion);
        const inMask =
          field === undefined
            ? permitsCategory(mask, category)
            : permitsField(mask, category, field);
        count += 1;
        if (model.permitted) permitted += 1;
        if (!agree(model, decision) || inMask !== model.permitted) {
          found.push({ question, model, decide: decision, mask: inMask });
        }
      }
    }
  }
  return { asked: count, permitted, found };
}

/** Which of several equal grounds is named is left open; that it is one of them is not. */
const agree = (model: Answer, decision: Decision): boolean => {
  if (!model.permitted || decision.kind === 'refuse') {
    return !model.permitted && decision.kind === 'refuse';
  }
  return model.grounds.some(({ basis, record }) =>
    'authorization' in decision
      ? basis === decision.basis &&
        record?.id === decision.authorization.id &&
        record.version === decision.authorization.version
      : basis === decision.basis && record === null,
  );
};
