import type { AnswerShape } from './answer-shape.js';
import type { FetchPlan } from './fetch-plan.js';
import type { FetchResult } from './fetch-tools.js';
import { isAnswer } from './settle-people.js';

/** Keys are never withheld, and the executor of plans names the type by itself. */
const KEPT: ReadonlySet<string> = new Set(['id', '__typename']);

/**
 * Makes an answer say what the executor of plans must know before it hands values on to a derived field
 * (`@requires`): it drops a whole object for one field that is not there, and takes null for a value.
 *
 * - What was withheld is null, not missing: otherwise one withheld category would drop the person.
 * - What a subgraph failed to say is missing, not null: otherwise a department that is down would
 *   count as one that has no record, and a wrong "nothing known" would come of it.
 *
 * Changes the answer it is given. To the client both are null.
 */
export function wholeAnswer(
  { data, errors }: FetchResult,
  { shape, entities }: Pick<FetchPlan, 'shape' | 'entities'>,
): void {
  if (!isAnswer(data)) return;
  if (errors.length > 0) {
    dropNulls(data);
    return;
  }
  if (!entities) {
    fill(data, shape);
    return;
  }
  for (const [key, below] of shape) {
    const found = data[key];
    if (!Array.isArray(found) || below === null) continue;
    data[key] = (found as unknown[]).map((entity) => {
      const whole = entity ?? {};
      fill(whole, below);
      return whole;
    });
  }
}

function fill(value: unknown, shape: AnswerShape): void {
  if (Array.isArray(value)) {
    for (const item of value) fill(item, shape);
    return;
  }
  if (!isAnswer(value)) return;
  for (const [key, below] of shape) {
    if (!Object.hasOwn(value, key)) {
      if (!KEPT.has(key)) value[key] = null;
    } else if (below !== null) fill(value[key], below);
  }
}

function dropNulls(value: unknown): void {
  if (Array.isArray(value)) {
    for (const item of value) dropNulls(item);
    return;
  }
  if (!isAnswer(value)) return;
  for (const key of Object.keys(value)) {
    if (value[key] === null) Reflect.deleteProperty(value, key);
    else dropNulls(value[key]);
  }
}
