import type { Question } from './question.js';

/** Whether every part is there and of its kind. What the tables know is the business of the gates. */
export function isQuestion(value: unknown): value is Question {
  if (!isObject(value)) return false;
  const { viewer, purpose, subject, category, field, authorizations, prohibitions, now } =
    value as Partial<Record<keyof Question, unknown>>;
  return (
    isViewer(viewer) &&
    [purpose, subject, category].every((part) => typeof part === 'string') &&
    (field === undefined || typeof field === 'string') &&
    Array.isArray(authorizations) &&
    Array.isArray(prohibitions) &&
    now instanceof Date &&
    !Number.isNaN(now.getTime())
  );
}

function isViewer(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { id, agency, role, person } = value;
  return (
    [id, agency, role].every((part) => typeof part === 'string') &&
    (person === undefined || typeof person === 'string')
  );
}

const isObject = (
  value: unknown,
): value is Readonly<Record<'id' | 'agency' | 'role' | 'person', unknown>> =>
  typeof value === 'object' && value !== null;
