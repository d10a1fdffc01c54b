const clock = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  dateStyle: 'medium',
  timeStyle: 'short',
});

/** A moment as people of the city read it, from ISO 8601. */
export const moment = (at: string): string => clock.format(new Date(at));

/** Enough of a SHA-256 to tell two apart; the whole stands in the title. */
export const shortDigest = (sha256: string): string => sha256.slice(0, 10);
