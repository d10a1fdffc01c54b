import { isPersonBearing, type GraphTypes } from './graph-types.js';
import { isRoot } from './is-root.js';
import type { Problem } from './label-fault.js';
import type { ArgumentLabel, FieldLabel, TypeLabel } from './read-labels.js';

/** How pages are asked for; they choose nobody by what is known about them. */
const PAGING: ReadonlySet<string> = new Set(['first', 'after', 'last', 'before']);

/**
 * Filtering and sorting tell what they go by (leaks.md 18), so every argument of a field about
 * people says which category that is, or that it is none. Its name is held against the fields of
 * what is found, so that `nameContains` is not called open.
 */
export function argumentProblem(
  field: FieldLabel,
  type: TypeLabel,
  types: GraphTypes,
): Problem | undefined {
  if (type.name === 'Mutation') return undefined;
  const aboutPeople = field.category !== undefined || isPersonBearing(field.returns, types);
  for (const argument of field.arguments) {
    const problem = aboutPeople ? ofPeople(argument, field, type, types) : ofOthers(argument, type);
    if (problem !== undefined) return { ...problem, argument: argument.name };
  }
  return undefined;
}

/** A label on an argument is looked at where a root field is asked, and nowhere else. */
const ofOthers = ({ category }: ArgumentLabel, type: TypeLabel): Problem | undefined =>
  category === undefined || isRoot(type.name)
    ? undefined
    : {
        message: 'は札を持つ引数ですが、@open の項目では確かめられません',
        remedy: '項目に同じ区分の @personal を付けるか、引数をやめてください。',
      };

function ofPeople(
  argument: ArgumentLabel,
  field: FieldLabel,
  type: TypeLabel,
  types: GraphTypes,
): Problem | undefined {
  const { name, takes, category, open } = argument;
  if (category !== undefined && open) {
    return {
      message: 'は @open と @personal の両方を持っています',
      remedy: '正しい方だけを残してください。',
    };
  }
  const named = categoriesNamed(argument, field, types);
  const other = named.find((one) => one !== category);
  if (other !== undefined && (isRoot(type.name) || other !== field.category)) {
    return {
      message: `は区分 ${other} の項目で絞り込む、または並べ替える名前です`,
      remedy:
        named.length > 1
          ? '区分ごとに引数を分け、それぞれに @personal を付けてください。'
          : `引数に @personal(category: "${other}") を付けてください。`,
    };
  }
  if (category !== undefined) {
    return isRoot(type.name) || category === field.category
      ? undefined
      : {
          message: `は区分 ${category} で絞り込みますが、項目は区分 ${field.category ?? 'なし'} です`,
          remedy: '絞り込みを、項目と同じ区分の値に限ってください。',
        };
  }
  const key = takes === 'ID' && (name === 'id' || name === 'ids');
  return open || key || PAGING.has(name) || named.length > 0
    ? undefined
    : {
        message: 'に札がありません',
        remedy:
          '人についての値で絞り込む・並べ替えるなら @personal(category: "…") を、そうでなければ @open を引数に付けてください。',
      };
}

/** Categories of the labelled fields that an argument, or what is inside of it, is named after. */
function categoriesNamed(
  argument: ArgumentLabel,
  field: FieldLabel,
  types: GraphTypes,
): readonly string[] {
  const found = nodesOf(field.returns, types).flatMap((node) => [
    ...(types.labels.get(node)?.fields.values() ?? []),
  ]);
  const names = [...namesIn(argument.name, argument.takes, types, new Set())].map(plain);
  const named = found.filter(({ field: name, category }) => {
    const wanted = plain(name);
    return category !== undefined && wanted !== 'id' && names.some((one) => begins(one, wanted));
  });
  return [...new Set(named.flatMap(({ category }) => category ?? []))];
}

/** What a list is about: the type itself, or the nodes of a connection. */
function nodesOf(type: string, { labels, possible }: GraphTypes): string[] {
  const edges = labels.get(type)?.fields.get('edges')?.returns;
  const nodes = labels.get(type)?.fields.get('nodes')?.returns;
  const node = edges === undefined ? undefined : labels.get(edges)?.fields.get('node')?.returns;
  const found = [type, nodes, node].filter((name) => name !== undefined);
  return found.flatMap((name) => [name, ...(possible.get(name) ?? [])]);
}

function* namesIn(
  name: string,
  takes: string,
  types: GraphTypes,
  seen: Set<string>,
): Generator<string> {
  yield name;
  yield* types.enums.get(takes) ?? [];
  if (seen.has(takes)) return;
  seen.add(takes);
  for (const [inner, type] of types.inputs.get(takes) ?? []) {
    yield* namesIn(inner, type, types, seen);
  }
}

/** `careLevel`, `CARE_LEVEL_DESC` and `care_level` are about the same. */
const plain = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

const begins = (name: string, wanted: string): boolean =>
  name === wanted || name.startsWith(`${wanted}_`) || name.endsWith(`_${wanted}`);
