import { isObject, type Growing, type Path } from './run.js';

/** Every object at a path below these, in the order of the answer; `@` is every item of a list. */
export function objectsAt(objects: readonly Growing[], path: Path): readonly Growing[] {
  let level: readonly unknown[] = objects;
  for (const key of path) {
    const next: unknown[] = [];
    for (const value of level) {
      if (key === '@') {
        if (Array.isArray(value)) for (const item of value as unknown[]) next.push(item);
      } else if (isObject(value) && Object.hasOwn(value, key)) next.push(value[key]);
    }
    level = next;
  }
  return level.filter(isObject);
}
