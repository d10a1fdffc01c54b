import type { OpeningHours } from '../tables/opening-hours.js';
import { openSpans } from './open-spans.js';
import { joined, overlap, type Span } from './spans.js';

export interface Offer {
  readonly who: string;
  readonly spans: readonly Span[];
}

export interface SlotQuestion {
  readonly offers: readonly Offer[];
  readonly minutesLong: number;
  readonly hours: readonly OpeningHours[];
  readonly notBefore: Date;
  readonly most: number;
}

/** `OFFICE`: the hours of the offices; `NOW`: the present. Everything else is a member. */
export type Bound = string;

export interface Slot extends Span {
  /** The whole time in which everybody can. */
  readonly within: Span;
  /** Why it can't be earlier: all who begin there, each of them if several do. */
  readonly beginsWith: readonly Bound[];
  /** Why it can't last longer. */
  readonly endsWith: readonly Bound[];
}

/**
 * Times everybody can, in opening hours, earliest first; of each time everybody is free the earliest
 * slot. Two slots never begin together, so what could tie is who bounds them, and all of those are
 * named.
 */
export function commonSlots(question: SlotQuestion): readonly Slot[] {
  const { offers, minutesLong, hours, notBefore, most } = question;
  const everybody = offers.map(({ who, spans }) => ({ who, spans: joined(spans) }));
  const [first, ...others] = everybody;
  if (first === undefined) return [];
  const common = others.reduce((spans, other) => overlap(spans, other.spans), first.spans);
  const open = joined(common.flatMap((span) => openSpans(span, hours)));
  const present = { who: 'NOW', spans: [{ from: notBefore, to: new Date(8.64e15) }] };
  const office = { who: 'OFFICE', spans: open };
  const length = minutesLong * 60_000;
  const all = [...everybody, office, present];
  return overlap(overlap(common, open), present.spans)
    .filter(({ from, to }) => to.getTime() - from.getTime() >= length)
    .slice(0, most)
    .map((within) => ({
      from: within.from,
      to: new Date(within.from.getTime() + length),
      within,
      beginsWith: boundBy(all, (span) => span.from.getTime() === within.from.getTime()),
      endsWith: boundBy(all, (span) => span.to.getTime() === within.to.getTime()),
    }));
}

const boundBy = (offers: readonly Offer[], bounds: (span: Span) => boolean): readonly Bound[] =>
  offers.filter(({ spans }) => spans.some(bounds)).map(({ who }) => who);
