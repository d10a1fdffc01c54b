import { isOpen } from '@kasane/directives/graph-types';
import {
  PERSON_TYPE,
  readLabels,
  type FieldLabel,
  type TypeLabel,
} from '@kasane/directives/read-labels';
import { findCategory, type Category } from '@kasane/policy/tables/categories';
import type { DocumentNode } from 'graphql';

/** A label that is not what it was. */
export interface LabelChange {
  readonly coordinate: string;
  /** Category code, `@open`, `@personEdge` or nothing, as it was and as it would be. */
  readonly from: string;
  readonly to: string;
  /** Guards less than before, so a second person has to agree. */
  readonly weaker: boolean;
}

/**
 * Labels of a subgraph that are other than those of its former version, by coordinate. A field that
 * is new has no former label; only on `Person` is one reported that is said to be open from the
 * start, where a statement about somebody is most easily called none.
 */
export function labelChanges(
  former: DocumentNode | undefined,
  candidate: DocumentNode,
): LabelChange[] {
  const before = former === undefined ? new Map<string, TypeLabel>() : readLabels(former);
  return [...readLabels(candidate).values()].flatMap((type) => {
    const known = before.get(type.name);
    const fields = [...type.fields.values()].flatMap((field) =>
      fieldChanges(field, type, known?.fields.get(field.field), known),
    );
    const edge = type.personEdge && known?.personEdge === false;
    return edge ? [...fields, change(type.name, '', '@personEdge', true)] : fields;
  });
}

function fieldChanges(
  field: FieldLabel,
  type: TypeLabel,
  former: FieldLabel | undefined,
  formerType: TypeLabel | undefined,
): LabelChange[] {
  const coordinate = `${type.name}.${field.field}`;
  const to = shown(field, type);
  if (former === undefined) {
    return type.name === PERSON_TYPE && to === '@open' ? [change(coordinate, '', to, true)] : [];
  }
  const from = shown(former, formerType);
  const whole = from === to ? [] : [change(coordinate, from, to, isWeaker(from, to))];
  const given = former.arguments.flatMap((argument) => {
    const now = field.arguments.find(({ name }) => name === argument.name);
    if (now === undefined || now.category === argument.category) return [];
    const was = argument.category ?? '';
    const is = now.category ?? '';
    return [change(`${coordinate}(${argument.name}:)`, was, is, isWeaker(was, is))];
  });
  return [...whole, ...given];
}

const change = (coordinate: string, from: string, to: string, weaker: boolean): LabelChange => ({
  coordinate,
  from,
  to,
  weaker,
});

const shown = (field: FieldLabel, type: TypeLabel | undefined): string =>
  field.category ?? (isOpen(field, type) ? '@open' : '');

/** No label any more, another holder, or a class that guards less (domain.md §2.4). */
function isWeaker(from: string, to: string): boolean {
  const was = findCategory(from);
  const is = findCategory(to);
  if (was === undefined || is === undefined) return was !== undefined;
  return is.holder !== was.holder || rank[is.sensitivity] < rank[was.sensitivity];
}

const rank: Readonly<Record<Category['sensitivity'], number>> = {
  S1: 1,
  S2: 2,
  S3: 3,
  'S3-TAX': 4,
  'S4-HEALTH': 5,
  'S4-ABUSE': 5,
  'S4-CRIM': 5,
  'S4-X': 5,
};
