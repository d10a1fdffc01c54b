import { plainText } from './plain-text.js';

/** `07:30`, `7:00`, `7:00:00`, `７時３０分`, `7時` → HH:MM, up to 24:00. Null for anything else. */
export function readTimeOfDay(raw: string): string | null {
  const match = /^(\d{1,2})(?::(\d{2})(?::00)?|時(?:(\d{1,2})分)?)$/u.exec(plainText(raw));
  if (match === null) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? match[3] ?? '0');
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
