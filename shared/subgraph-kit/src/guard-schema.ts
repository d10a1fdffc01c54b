import { isDecidable, isNobodys } from '@kasane/directives/about-nobody';
import { PERSON_TYPE, type FieldLabel, type TypeLabel } from '@kasane/directives/read-labels';
import {
  defaultFieldResolver,
  getNamedType,
  isCompositeType,
  isObjectType,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { allow } from 'graphql-shield';
import type { SubgraphContext } from './define-subgraph.js';
import { createFieldRules, type FieldRules } from './field-rules.js';
import { grantRequired } from './grant-required.js';
import { judgePeople, type Verdicts } from './judge-people.js';

/**
 * Terminology
 * - scope: whom the labelled fields of an object are about. A representation of `_entities` is its
 *   own subject and everything nested in it inherits that, up to the next entity.
 */
type Scope =
  /** No person: root fields, and entities such as a household. `passed`: labels on the way from it. */
  | { readonly kind: 'NOBODY'; readonly passed: readonly string[] }
  /** `opened`: categories open here because a single field further up is. */
  | {
      readonly kind: 'PERSON';
      readonly permitted: ReadonlySet<string>;
      readonly opened: readonly string[];
    }
  /** A person reached from something else: decided by the gateway before it asks for more. */
  | { readonly kind: 'KEY_ONLY' }
  | { readonly kind: 'REPRESENTATIONS'; readonly scopes: readonly Scope[] };

type Path = GraphQLResolveInfo['path'];
type Field = GraphQLField<unknown, SubgraphContext>;
type Labels = ReadonlyMap<string, TypeLabel>;

const NOBODY: Scope = { kind: 'NOBODY', passed: [] };
const KEY_ONLY: Scope = { kind: 'KEY_ONLY' };
const NOTHING: ReadonlySet<string> = new Set<string>();

/** Scope of the objects below a field, by the one path object its execution has. */
const scopes = new WeakMap<Path, Scope>();

/**
 * The second wall (design.md §5.5): puts a guard before every resolver that lets nothing through
 * but what the rules of the labels permit under the request's grant. A refused field is null, just
 * as an absent one, and its resolver does not run.
 *
 * Changes the schema it is given.
 */
export function guardSchema(schema: GraphQLSchema, labels: Labels): GraphQLSchema {
  const rules = createFieldRules(labels);
  for (const type of Object.values(schema.getTypeMap())) {
    // `_Service` and introspection say what is in the schema, which is public.
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    for (const field of Object.values(type.getFields()) as Field[]) {
      if (field.name === '_service') continue;
      field.resolve =
        field.name === '_entities' && type.name === 'Query'
          ? guardEntities(field, rules)
          : guardField(field, { rules, labels, type: type.name });
    }
  }
  return schema;
}

/**
 * Judges everybody the representations name, once, before anything is resolved about them; what is
 * then found is held against them, so that nobody's record stands in another's place (leaks.md 14).
 */
function guardEntities(field: Field, rules: FieldRules): NonNullable<Field['resolve']> {
  const resolve = field.resolve ?? defaultFieldResolver;
  return async (source, args: { representations?: unknown }, context, info) => {
    const representations = Array.isArray(args.representations)
      ? (args.representations as readonly Named[])
      : [];
    const people = representations.flatMap(({ __typename, id }) =>
      __typename === PERSON_TYPE && typeof id === 'string' ? [id] : [],
    );
    const verdicts = await judgePeople(rules, people, context, info);
    scopes.set(info.path, {
      kind: 'REPRESENTATIONS',
      scopes: representations.map(({ __typename, id }) =>
        __typename === PERSON_TYPE ? personScope(verdicts, id) : NOBODY,
      ),
    });
    const entities: unknown = await resolve(source, args, context, info);
    return Array.isArray(entities)
      ? entities.map((entity: unknown, at) => inItsPlace(entity, representations[at]))
      : null;
  };
}

interface Named {
  readonly __typename?: unknown;
  readonly id?: unknown;
}

/** @throws where the department's own resolver gave somebody else, or another household */
function inItsPlace(entity: unknown, asked: Named | undefined): unknown {
  const found = entity as (Named & Partial<PromiseLike<unknown>>) | null | undefined;
  if (typeof found?.then === 'function') return found.then((later) => inItsPlace(later, asked));
  if (found === null || found === undefined || found.id === asked?.id) return entity;
  // What has another key than an id has none in its representation, and may have none of its own.
  const isKnownById = asked?.id !== undefined && found.id !== undefined;
  if (asked?.__typename !== PERSON_TYPE && !isKnownById) return entity;
  throw new Error('something was resolved that is not what was asked about');
}

const personScope = (verdicts: Verdicts, id: unknown): Scope => ({
  kind: 'PERSON',
  permitted: (typeof id === 'string' ? verdicts.get(id) : undefined) ?? NOTHING,
  opened: [],
});

interface FieldPlace {
  readonly rules: FieldRules;
  readonly labels: Labels;
  readonly type: string;
}

function guardField(
  field: Field,
  { rules, labels, type }: FieldPlace,
): NonNullable<Field['resolve']> {
  const resolve = field.resolve ?? defaultFieldResolver;
  const label = labels.get(type)?.fields.get(field.name);
  const rule = rules.tree[type]?.[field.name];
  if (label === undefined || rule === undefined) return () => null;
  const composite = isCompositeType(getNamedType(field.type));
  const open = rule === allow;
  const about = labels.get(type);
  const decidable = isDecidable(label, labels);
  const silent = about !== undefined && isNobodys(about) && !decidable;
  if (open && !composite && type !== 'Mutation') return resolve;
  const entity = about?.entity === true;
  return (source, args, context, info) => {
    // A mutation acts; it takes a reader, whatever it then says.
    if (type === 'Mutation' && context.viewer === undefined) throw grantRequired();
    const scope = scopeAt(info.path, type, entity);
    const root = info.path.prev === undefined;
    const below = open
      ? scope
      : permit(label, scope, { decidable, composite, root, silent, context });
    if (below === undefined) return null;
    if (composite) scopes.set(info.path, below);
    return resolve(source, args, context, info);
  };
}

/** The scope of the object a field is asked of. An object nobody led to says nothing. */
function scopeAt(path: Path, type: string, entity: boolean): Scope {
  let above = path.prev;
  if (above === undefined) return NOBODY;
  let index = -1;
  while (typeof above.key === 'number') {
    index = above.key;
    above = above.prev;
    if (above === undefined) return KEY_ONLY;
  }
  const scope = scopes.get(above) ?? KEY_ONLY;
  if (scope.kind === 'REPRESENTATIONS') return scope.scopes[index] ?? KEY_ONLY;
  if (type === PERSON_TYPE || scope.kind === 'KEY_ONLY') return KEY_ONLY;
  return entity ? NOBODY : scope;
}

interface Circumstances {
  /** Those it leads to are decided about one by one, or were before it was worked out. */
  readonly decidable: boolean;
  /** The field leads to objects, whose own fields are guarded in their turn. */
  readonly composite: boolean;
  readonly root: boolean;
  /** It is said of a household, and of nobody in it: of whom it may be, nobody decides. */
  readonly silent: boolean;
  readonly context: SubgraphContext;
}

/** The scope of what lies below a labelled field; undefined where the field is refused. */
function permit(
  { type, field, category }: FieldLabel,
  scope: Scope,
  { decidable, composite, root, silent, context }: Circumstances,
): Scope | undefined {
  if (category === undefined) return undefined;
  switch (scope.kind) {
    case 'PERSON':
      if (scope.permitted.has(category) || scope.opened.includes(category)) return scope;
      return scope.permitted.has(`${type}.${field}`)
        ? { ...scope, opened: [...scope.opened, category] }
        : undefined;
    case 'NOBODY': {
      if (silent) return undefined;
      // The members of a household are keys only, decided about by the gateway before it asks on. A
      // page holds what it was opened for, and nothing under a category nobody decided about.
      const below = composite && !root && (decidable || scope.passed.includes(category));
      return context.decided(category) || (below && context.viewer !== undefined)
        ? { ...scope, passed: [...scope.passed, category] }
        : undefined;
    }
    case 'KEY_ONLY':
    case 'REPRESENTATIONS':
      return undefined;
  }
}
