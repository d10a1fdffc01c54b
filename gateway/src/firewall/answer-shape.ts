import { Kind, type SelectionSetNode } from 'graphql';
import type { Answer } from './settle-people.js';

/** Which response keys may stand in an answer, and what may stand below them; null for a leaf. */
export type AnswerShape = ReadonlyMap<string, AnswerShape | null>;

/** More items than any list of ours has; beyond it a subgraph is out of order. */
const MOST_ITEMS = 10_000;

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
 */
export function keepShape(value: unknown, shape: AnswerShape | null): unknown {
  if (typeof value !== 'object' || value === null) {
    return shape === null ? (value ?? null) : null;
  }
  if (Array.isArray(value)) return keepItems(value, shape);
  if (shape === null) return null;
  const answer = value as Answer;
  for (const key of Object.keys(answer)) {
    const below = shape.get(key);
    if (below === undefined) {
      Reflect.deleteProperty(answer, key);
      continue;
    }
    const given = answer[key];
    const kept = keepShape(given, below);
    if (kept !== given) answer[key] = kept;
  }
  return answer;
}

function keepItems(items: unknown[], shape: AnswerShape | null): unknown {
  if (items.length > MOST_ITEMS) return null;
  items.forEach((given, at) => {
    const kept = keepShape(given, shape);
    if (kept !== given) items[at] = kept;
  });
  return items;
}
