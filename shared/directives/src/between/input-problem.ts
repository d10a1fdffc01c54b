import type { Problem } from '../label-fault.js';
import type { PublishedLabels } from './published-labels.js';

/**
 * An input is read by its name from the objects that the client's own values stand in, and no alias
 * may be the name of a field the client sees (gateway/src/limits/key-alias-rule.ts). So it must be
 * one the client sees, and say the same however the client asks for it: the planner takes the
 * client's arguments for the input as well, and the derived value would be made from what the client
 * chose.
 */
export function inputProblem(
  inputs: Iterable<string>,
  { copies }: PublishedLabels,
): Problem | undefined {
  for (const input of inputs) {
    const fields = (copies.get(input) ?? []).map(({ field }) => field);
    if (fields.some((field) => field.arguments.length > 0)) {
      return {
        message: `は、引数のある ${input} から作られ、利用者が選んだ引数の値が混ざります`,
        remedy: '引数のない項目を元の課に用意してもらい、それを受け取ってください。',
      };
    }
    if (fields.some(({ inaccessible }) => inaccessible)) {
      return {
        message: `は、@inaccessible の ${input} から作られ、その名前を別名にした値と取り違えます`,
        remedy:
          '元の項目の @inaccessible をやめてください。札があれば、見えない人には伏せられます。',
      };
    }
  }
  return undefined;
}
