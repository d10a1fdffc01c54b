import type { FieldLabel, TypeLabel } from '@kasane/directives/read-labels';
import { allow, or, rule, type IRule } from 'graphql-shield';
import type { SubgraphContext } from './define-subgraph.js';

type Labels = ReadonlyMap<string, TypeLabel>;

/** graphql-shield's rule tree of a subgraph, generated from its labels. */
export interface FieldRules {
  /** Type → field → rule. What is not in it is denied: shield's fallback rule is `deny`. */
  readonly tree: Readonly<Record<string, Readonly<Record<string, IRule | ReturnType<typeof or>>>>>;
  /** Category, or coordinate of a labelled field → the rule that permits it about one person. */
  readonly byLabel: ReadonlyMap<string, IRule>;
}

/** What a rule about one person is asked with. */
export interface RuleParent {
  readonly id: string;
}

/**
 * - `@open` → allow; an opaque `id` → allow;
 * - a labelled field → the rule of its category, or the one of the single field;
 * - everything else → not in the tree.
 *
 * No rule is ever cached by shield: its contextual cache keeps one verdict per rule name, so the
 * first person's would be everybody's (leaks.md 15).
 */
export function createFieldRules(labels: Labels): FieldRules {
  const byLabel = new Map<string, IRule>();
  const remember = (label: string, category: string, coordinate?: string): IRule => {
    const known = byLabel.get(label) ?? personRule(label, category, coordinate);
    byLabel.set(label, known);
    return known;
  };
  const ruleOf = (field: FieldLabel, type: TypeLabel) => {
    if (field.category !== undefined) {
      const coordinate = `${field.type}.${field.field}`;
      return or(
        remember(field.category, field.category),
        remember(coordinate, field.category, coordinate),
      );
    }
    return field.open || type.open || isKey(field) ? (allow as unknown as IRule) : undefined;
  };
  const tree = Object.fromEntries(
    [...labels.values()].map((type) => [
      type.name,
      Object.fromEntries(
        [...type.fields.values()].flatMap((field) => {
          const found = ruleOf(field, type);
          return found === undefined ? [] : [[field.field, found]];
        }),
      ),
    ]),
  );
  return { tree, byLabel };
}

const personRule = (label: string, category: string, coordinate: string | undefined): IRule =>
  rule(label, { cache: 'no_cache' })(
    ({ id }: RuleParent, _arguments: unknown, { may }: SubgraphContext) =>
      may(id, category, coordinate),
  );

const roots = new Set(['Query', 'Mutation', 'Subscription']);

/** Opaque keys say nothing; a root field named `id` would. */
export const isKey = ({ type, field, returns }: FieldLabel): boolean =>
  field === 'id' && returns === 'ID' && !roots.has(type);
