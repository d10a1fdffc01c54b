/** Whether an answer says anything: a text, a number, a truth value, wherever it stands. */
export function saysAnything(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (Array.isArray(value)) return value.some(saysAnything);
  if (typeof value === 'object') return Object.values(value).some(saysAnything);
  return true;
}
