import { commonSlots } from '../slots/common-slots.js';
import type { Span } from '../slots/spans.js';
import { openingHours } from '../tables/opening-hours.js';

export interface SlotMember {
  readonly viewer: string;
  readonly agency: string;
  readonly spans: readonly { readonly from: string; readonly to: string }[] | null;
}

const MOST = 20;

const NAMES: Readonly<Record<string, string>> = { OFFICE: '開庁時間', NOW: '現在' };

/** When all members can meet, and why then; who hasn't said yet is waited for. */
export function slotsOf(
  {
    members,
    minutesLong,
  }: { readonly members: readonly SlotMember[]; readonly minutesLong: number },
  now: Date,
) {
  const waitingFor = members.flatMap(({ viewer, spans }) => (spans === null ? [viewer] : []));
  if (waitingFor.length > 0) return { waitingFor, slots: [] };
  const offers = members.map(({ viewer, spans }) => ({
    who: viewer,
    spans: (spans ?? []).map(readSpan),
  }));
  const slots = commonSlots({
    ...{ offers, minutesLong, hours: openingHours, notBefore: now, most: MOST },
  });
  return {
    waitingFor,
    slots: slots.map(({ from, to, within, beginsWith, endsWith }) => ({
      ...{ from, to, within },
      why:
        `${String(members.length)}人全員の都合が合うのは ${clock(within.from)} から ${clock(within.to)} まで。` +
        `始まりは ${named(beginsWith)}、終わりは ${named(endsWith)} による`,
    })),
  };
}

const readSpan = ({ from, to }: { readonly from: string; readonly to: string }): Span => ({
  from: new Date(from),
  to: new Date(to),
});

const named = (bounds: readonly string[]): string =>
  bounds.map((bound) => NAMES[bound] ?? bound).join('・');

const clock = (moment: Date): string =>
  new Intl.DateTimeFormat('ja-JP', {
    ...{ timeZone: 'Asia/Tokyo', month: 'numeric', day: 'numeric' },
    ...{ weekday: 'short', hour: '2-digit', minute: '2-digit' },
  }).format(moment);
