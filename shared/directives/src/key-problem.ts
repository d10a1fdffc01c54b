import type { Problem } from './label-fault.js';
import { PERSON_TYPE, type FieldLabel, type TypeLabel } from './read-labels.js';

/**
 * Keys travel between subgraphs whoever reads, so they say nothing about anybody (leaks.md 8): a
 * person's is the platform's opaque id, and no labelled field is part of another's.
 */
export function keyProblem(field: FieldLabel, type: TypeLabel): Problem | undefined {
  if (field.field === 'id' && type.name === PERSON_TYPE) return undefined;
  const inKey = type.keys.some((key) => key.split(/[\s,{}]+/).includes(field.field));
  if (!inKey || (field.category === undefined && type.name !== PERSON_TYPE)) return undefined;
  return {
    message: 'は @key に使われていますが、キーは伏せることができません',
    remedy:
      type.name === PERSON_TYPE
        ? `${PERSON_TYPE} の @key は fields: "id" だけにしてください。`
        : '人の情報を含まない id をキーにしてください。',
  };
}
