import { Kind, type SelectionSetNode } from 'graphql';
import type { Answer } from './settle-people.js';

/** Which response keys may stand in an answer, and what may stand below them; null for a leaf. */
export type AnswerShape = ReadonlyMap<string, AnswerShape | null>;

/** More items than any list of ours has; beyond it a subgraph is out of order. */
const MOST_ITEMS = 10_000;

/** Lists directly inside lists: positions of a map have four, and no type of ours has one. */
const MOST_LISTS = 4;

/** Told where a value was there and had to be dropped for its form. */
export interface Misshapen {
  found: boolean;
}

/** The shape an operation asks for, all type conditions taken together. */
export function createShape(selectionSet: SelectionSetNode): AnswerShape {
  const shape: OpenShape = new Map();
  collect(selectionSet, shape);
  return shape;
}

type OpenShape = Map<string, OpenShape | null>;

function collect(selectionSet: SelectionSetNode, shape: OpenShape): void {
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      collect(selection.selectionSet, shape);
      continue;
    }
    const key = (selection.alias ?? selection.name).value;
    if (selection.selectionSet === undefined) {
      if (!shape.has(key)) shape.set(key, null);
      continue;
    }
    const below: OpenShape = shape.get(key) ?? new Map<string, OpenShape | null>();
    shape.set(key, below);
    collect(selection.selectionSet, below);
  }
}

/**
 * Keeps of a value only what was asked for. A subgraph may be buggy or hostile (leaks.md 14): fields
 * nobody selected, objects where a leaf was asked, endless lists are dropped here and reach no one.
 * The value itself is changed: it was parsed for this request, and copies of it cost more than the
 * check does.
 *
 * @param misshapen told of what became null for its form: that is no "there is none" of a department
 * @param lists how many lists the value stands in, one directly inside the other
 */
export function keepShape(
  value: unknown,
  shape: AnswerShape | null,
  misshapen: Misshapen,
  lists = 0,
): unknown {
  if (typeof value !== 'object' || value === null) {
    if (shape === null) return value ?? null;
    if (value !== null && value !== undefined) misshapen.found = true;
    return null;
  }
  if (Array.isArray(value)) return keepItems(value, shape, misshapen, lists + 1);
  if (shape === null) {
    misshapen.found = true;
    return null;
  }
  const answer = value as Answer;
  for (const key of Object.keys(answer)) {
    const below = shape.get(key);
    if (below === undefined) {
      Reflect.deleteProperty(answer, key);
      continue;
    }
    const given = answer[key];
    const kept = keepShape(given, below, misshapen);
    if (kept !== given) answer[key] = kept;
  }
  return answer;
}

function keepItems(
  items: unknown[],
  shape: AnswerShape | null,
  misshapen: Misshapen,
  lists: number,
): unknown {
  if (items.length > MOST_ITEMS || lists > MOST_LISTS) {
    misshapen.found = true;
    return null;
  }
  items.forEach((given, at) => {
    const kept = keepShape(given, shape, misshapen, lists);
    if (kept !== given) items[at] = kept;
  });
  return items;
}
