import { stableId } from '../stable-id.js';
import type { Kind, Values } from './kind.js';

/** The id of a record that its own facts make unique; undefined for a kind without such facts. */
export const naturalId = ({ type, naturalKey }: Kind, values: Values): string | undefined =>
  naturalKey === undefined
    ? undefined
    : stableId(type, ...naturalKey.map((name) => String(values[name])));
