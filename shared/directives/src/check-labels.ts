import { findCategory } from '@kasane/policy/categories';
import type { DocumentNode } from 'graphql';
import { PERSON_TYPE, readLabels, type FieldLabel, type TypeLabel } from './read-labels.js';
import { renamedLabels } from './renamed-labels.js';
import { valueCarrying } from './value-carrying.js';

export interface LabelFault {
  /** Field coordinate, `Type.field`. */
  readonly coordinate: string;
  readonly rule: (typeof labelRules)[number]['name'] | typeof RENAMED | typeof CARRIES;
  /** What is wrong and what to do about it. */
  readonly message: string;
}

interface LabelRule {
  readonly name: string;
  readonly broken: (field: FieldLabel, type: TypeLabel, types: Types) => string | undefined;
}

type Types = ReadonlyMap<string, TypeLabel>;

/** Each rule looks at one field definition; the first broken one is reported. */
const labelRules = [
  {
    name: 'unknown-category',
    broken: (field) => {
      const unknown = [field.category, ...categoriesOf(field.personalArguments)].find(
        (category) => category !== undefined && findCategory(category) === undefined,
      );
      return unknown === undefined
        ? undefined
        : `category "${unknown}" is not in the category table; use one of shared/policy/src/categories.ts`;
    },
  },
  {
    name: 'open-and-personal',
    broken: (field, type) =>
      field.category !== undefined && (field.open || (type.open && !isRoot(type)))
        ? 'is both @open and @personal; keep the one that is true'
        : undefined,
  },
  {
    name: 'unlabelled',
    broken: (field, type) =>
      field.category === undefined && !field.open && !type.open && !isKey(field, type)
        ? 'has no label; add @personal(category: …), or @open if it says nothing about any person'
        : undefined,
  },
  {
    name: 'open-reaches-person',
    broken: (field, type, types) =>
      (field.open || type.open) && !type.personEdge && isPersonBearing(field.returns, types)
        ? `is @open but returns ${field.returns}, which speaks about people; label it @personal(category: …)`
        : undefined,
  },
  {
    name: 'mutation-not-open',
    broken: (field, type) =>
      type.name === 'Mutation' && !field.open
        ? 'is a mutation without @open; label it @open, return only what says nothing about anybody, and decide in its resolver who may'
        : undefined,
  },
  {
    // One field asked under two names of its type must not be two fields (GHSA-mx7m-j9xf-62hw,
    // GHSA-x33c-7c2v-mrj9).
    name: 'unlike-its-interface',
    broken: (field, type, types) => {
      const unlike = [...type.interfaces].find((name) => {
        const inherited = types.get(name)?.fields.get(field.field);
        return (
          inherited !== undefined && labelOf(inherited, types.get(name)) !== labelOf(field, type)
        );
      });
      return unlike === undefined
        ? undefined
        : `is labelled unlike ${unlike}.${field.field}, which it implements; give both the same label`;
    },
  },
  {
    name: 'non-null',
    broken: (field) =>
      field.category !== undefined && field.nonNull
        ? 'is labelled and non-null; make it nullable, so that withholding it removes no sibling'
        : undefined,
  },
] as const satisfies readonly LabelRule[];

/** Rules about the whole document. */
const RENAMED = 'renamed-label';
const CARRIES = 'carries-values';

/** All faults of the labels in a subgraph's SDL or a supergraph; empty means it may be composed. */
export function checkLabels(document: DocumentNode): LabelFault[] {
  const types = readLabels(document);
  const faults: LabelFault[] = renamedLabels(document).map((name) => ({
    coordinate: name,
    rule: RENAMED,
    message: `${name} is imported under another name, which nobody reads; import it as "${name}"`,
  }));
  for (const use of valueCarrying(document)) {
    const coordinate = use.split(' on ').at(-1) ?? use;
    const message = `${use} carries values past their labels; let each subgraph answer from its own records`;
    faults.push({ coordinate, rule: CARRIES, message });
  }
  for (const type of types.values()) {
    if (type.name.startsWith('_')) continue;
    for (const field of type.fields.values()) {
      if (field.field.startsWith('_')) continue;
      for (const { name, broken } of labelRules) {
        const problem = broken(field, type, types);
        if (problem === undefined) continue;
        const coordinate = `${field.type}.${field.field}`;
        faults.push({ coordinate, rule: name, message: `${coordinate} ${problem}` });
        break;
      }
    }
  }
  return faults;
}

const labelOf = (field: FieldLabel, type: TypeLabel | undefined): string =>
  field.category ?? (field.open || type?.open === true ? '@open' : '');

const categoriesOf = (labelled: FieldLabel['personalArguments']): readonly string[] =>
  labelled.map(({ category }) => category);

const isRoot = (type: TypeLabel): boolean => type.name === 'Query' || type.name === 'Mutation';

/** Opaque keys travel even where everything else is refused; they say nothing. */
const isKey = (field: FieldLabel, type: TypeLabel): boolean =>
  field.field === 'id' && field.returns === 'ID' && !isRoot(type);

/** Person itself, and every type one of whose fields is a statement about a person. */
const isPersonBearing = (name: string, types: Types): boolean =>
  name === PERSON_TYPE || [...(types.get(name)?.fields.values() ?? [])].some((f) => f.category);
