const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Tokyo',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** `2026-10-01 09:00:05 (日本時間)`; what is no moment stays as it is. */
export function momentInJapan(moment: string | Date): string {
  const at = new Date(moment);
  return Number.isNaN(at.getTime()) ? String(moment) : `${clock.format(at)} (日本時間)`;
}
