import { Kind, parse, type DefinitionNode, type DocumentNode } from 'graphql';
import { readLabels } from '@kasane/directives/read-labels';
import type { Candidate, Check, CheckFinding } from './check.js';
import { failed, passed, skipped } from './passed.js';

/** What every subgraph may define, word for word: the platform's own. */
const SHARED: ReadonlySet<string> = new Set([
  'Query',
  'Mutation',
  'PageInfo',
  'PartialDate',
  'DateTime',
]);

/** Names belong to the department that published them first (leaks.md 37). */
export const ownership: Check = ({ candidate, former, others, composed }) => {
  if (composed.kind === 'exhausted') return skipped('合成が終わらず、確かめられません。');
  if (former !== undefined && former.department !== candidate.department) {
    return failed('サブグラフの名前は他の課のものです。', [
      {
        coordinate: null,
        message: `サブグラフ ${candidate.name} は ${former.department} が登録しています`,
        remedy: '別の名前で登録してください。',
      },
    ]);
  }
  const own = readDocument(candidate.sdl);
  if (own === undefined) return skipped('SDL を読めないため、確かめていません。');
  const foreign = others.filter(({ department }) => department !== candidate.department);
  const findings = [...takenTypes(own, foreign), ...takenFields(own, foreign)];
  return findings.length === 0
    ? passed('他の課の型と項目の名前は使っていません。')
    : failed('他の課の型や項目の名前を使っています。', findings);
};

const readDocument = (sdl: string): DocumentNode | undefined => {
  try {
    return parse(sdl);
  } catch {
    return undefined;
  }
};

/**
 * A type of another department is only ever extended, by its key, or repeated so that a `@requires`
 * can name what it needs of it: an object with nothing but external fields, an enumeration without a
 * value that its owner does not have.
 */
function takenTypes(own: DocumentNode, foreign: readonly Candidate[]): CheckFinding[] {
  const labels = readLabels(own);
  const documents = foreign.map(({ sdl, department }) => ({ document: parse(sdl), department }));
  const owners = new Map(
    documents.flatMap(({ document, department }) =>
      typeNames(document).map((name) => [name, department] as const),
    ),
  );
  const owned = valuesOfEnums(documents.map(({ document }) => document));
  const repeated = valuesOfEnums([own]);
  const isReference = (name: string): boolean => {
    const type = labels.get(name);
    if (type !== undefined) {
      return type.entity || [...type.fields.values()].every(({ external }) => external);
    }
    const values = [...(repeated.get(name) ?? [])];
    return values.length > 0 && values.every((value) => owned.get(name)?.has(value) === true);
  };
  return [...new Set(typeNames(own))].flatMap((name): CheckFinding[] => {
    const owner = owners.get(name);
    if (owner === undefined || SHARED.has(name) || isReference(name)) return [];
    return [
      {
        coordinate: name,
        message: `型 ${name} は ${owner} のものです`,
        remedy:
          '自課の名前を付けてください。他の課の型に項目を足すときは、その型の @key を書いて拡張してください。',
      },
    ];
  });
}

/** Keys and external copies are references to a field, not an answer in its owner's place. */
function takenFields(own: DocumentNode, foreign: readonly Candidate[]): CheckFinding[] {
  const owners = new Map(
    foreign.flatMap(({ sdl, department }) =>
      answered(parse(sdl)).map((coordinate) => [coordinate, department] as const),
    ),
  );
  return answered(own).flatMap((coordinate): CheckFinding[] => {
    const owner = owners.get(coordinate);
    if (owner === undefined) return [];
    return [
      {
        coordinate,
        message: `${coordinate} は ${owner} が答えている項目です`,
        remedy:
          '自課の名前を付けてください。その値を使うだけなら、@external と @requires を使ってください。',
      },
    ];
  });
}

const answered = (document: DocumentNode): string[] =>
  [...readLabels(document).values()].flatMap((type) =>
    type.name === 'PageInfo' || type.name.startsWith('_')
      ? []
      : [...type.fields.values()]
          .filter(({ field, external }) => !external && !isKey(field, type.keys))
          .filter(({ field }) => !field.startsWith('_'))
          .map(({ field }) => `${type.name}.${field}`),
  );

const isKey = (field: string, keys: readonly string[]): boolean =>
  keys.some((key) => key.split(/[\s,{}]+/).includes(field));

function valuesOfEnums(documents: readonly DocumentNode[]): ReadonlyMap<string, Set<string>> {
  const values = new Map<string, Set<string>>();
  for (const definition of documents.flatMap(({ definitions }) => definitions)) {
    if (
      definition.kind !== Kind.ENUM_TYPE_DEFINITION &&
      definition.kind !== Kind.ENUM_TYPE_EXTENSION
    ) {
      continue;
    }
    const known = values.get(definition.name.value) ?? new Set<string>();
    for (const { name } of definition.values ?? []) known.add(name.value);
    values.set(definition.name.value, known);
  }
  return values;
}

const typeNames = (document: DocumentNode): string[] =>
  document.definitions.flatMap((definition) => {
    const name = typeName(definition);
    return name === undefined || name.startsWith('_') ? [] : [name];
  });

const typeName = (definition: DefinitionNode): string | undefined =>
  definition.kind === Kind.DIRECTIVE_DEFINITION ||
  definition.kind === Kind.OPERATION_DEFINITION ||
  definition.kind === Kind.FRAGMENT_DEFINITION ||
  !('name' in definition)
    ? undefined
    : definition.name.value;
