import { isDecidable, isNobodys } from './about-nobody.js';
import type { GraphTypes } from './graph-types.js';
import type { Problem } from './label-fault.js';
import { PERSON_TYPE, type FieldLabel, type TypeLabel } from './read-labels.js';

/**
 * A label is decided about for somebody. Where nobody's record is, that is whom the field leads to
 * or was handed. On a page it may also be whom the page was opened for: by a category that every way
 * to it has passed, and no other (leaks.md 23).
 */
export function aboutNobodyProblem(
  field: FieldLabel,
  type: TypeLabel,
  { labels, passed }: GraphTypes,
): Problem | undefined {
  const { category, external, returns } = field;
  if (category === undefined || external || isDecidable(field, labels)) return undefined;
  if (isNobodys(type)) {
    return {
      message: `は、だれの記録でもない ${type.name} にあり、だれについて許されるのか決まりません`,
      remedy: `${PERSON_TYPE} の項目にするか、${PERSON_TYPE} か @personEdge の型を返すか、もとになる項目を @requires で受け取って derivedFrom に書いてください。`,
    };
  }
  // Of a page no value is ever asked for under a label; objects are, for what stands below them.
  if (!labels.has(returns) || (passed.get(type.name)?.has(category) ?? true)) return undefined;
  return {
    message: `は区分 ${category} ですが、この区分の札を通らずに ${type.name} に至る道があり、だれについて許されるのか決まりません`,
    remedy: `${type.name} に至る項目と同じ区分の札にするか、${PERSON_TYPE} の項目にするか、${PERSON_TYPE} か @personEdge の型を返してください。`,
  };
}
