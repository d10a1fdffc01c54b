import {
  Kind,
  visit,
  type DirectiveNode,
  type DocumentNode,
  type SelectionNode,
  type ValueNode,
} from 'graphql';
import type { Growing } from './run.js';

/** Stands where a selection is left with nothing: the object is there all the same. */
export const NOTHING_ELSE: SelectionNode = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: '__typename' },
};

const known = new WeakMap<DocumentNode, readonly string[]>();

/** Variables that decide what is asked for, in an order of their own. */
export function conditionsOf(document: DocumentNode): readonly string[] {
  const names = known.get(document) ?? readConditions(document);
  known.set(document, names);
  return names;
}

function readConditions(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: (directive) => {
      const value = isCondition(directive) ? conditionIn(directive) : undefined;
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].sort();
}

/**
 * Values of the variables that decide what is asked for. They are kept with what is made ready for
 * an operation, for as long as it is asked; what else a reader sent (a note, a name searched for) is
 * not to outlive the request (leaks.md 32).
 */
export type Conditions = Readonly<Record<string, boolean>>;

/** @param variables with their defaults */
export const conditionsIn = (document: DocumentNode, variables: Growing): Conditions =>
  Object.fromEntries(
    conditionsOf(document).flatMap((name) => {
      const value = variables[name];
      return typeof value === 'boolean' ? [[name, value]] : [];
    }),
  );

/**
 * The document of one who asks the same without conditions: what stands under one that does not
 * hold is left out. Planned as it is written, it would be fetched beside the same people selected
 * without it, and be withheld and recorded though nobody asked.
 */
export function settleConditions(document: DocumentNode, conditions: Conditions): DocumentNode {
  const holds = ({ directives = [] }: { readonly directives?: readonly DirectiveNode[] }) =>
    directives.filter(isCondition).every((directive) => {
      const value = conditionIn(directive);
      const met = value?.kind === Kind.VARIABLE ? conditions[value.name.value] : valueOf(value);
      return (met === true) === (directive.name.value === 'include');
    });
  return visit(document, {
    SelectionSet: {
      enter: (set) => ({ ...set, selections: set.selections.filter(holds) }),
      leave: (set) =>
        set.selections.length > 0 ? undefined : { ...set, selections: [NOTHING_ELSE] },
    },
    Directive: (directive) => (isCondition(directive) ? null : undefined),
  });
}

const isCondition = ({ name }: DirectiveNode): boolean =>
  name.value === 'include' || name.value === 'skip';

const conditionIn = ({ arguments: given = [] }: DirectiveNode): ValueNode | undefined =>
  given.find(({ name }) => name.value === 'if')?.value;

const valueOf = (value: ValueNode | undefined): boolean =>
  value?.kind === Kind.BOOLEAN && value.value;
