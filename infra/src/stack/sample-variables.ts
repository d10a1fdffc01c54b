import { japaneseDay } from '@kasane/japanese/calendar';
import type { CastIds } from '../database/prepare-database.js';

const DAY = 24 * 3_600_000;
const MONTH = 30 * DAY;
const HALF_YEAR = 180 * DAY;

/** What the prefilled operations of GraphiQL are filled with: `{{name}}` → a value of this city. */
export function sampleVariables(cast: CastIds, start = new Date()): Record<string, string> {
  const names = {
    'household:8050': 'household address-sakura-mother',
    'household:young-carer': 'household address-aoi-mother',
    'person:sample': 'person sakura-mother',
    'person:story': 'person kashiwagi-son',
    'person:story-mother': 'person kashiwagi-mother',
    'person:measure': 'person kihara-wife',
    'person:ward': 'person soma-woman',
    'person:guardian': 'person kawabata-mother',
  };
  return {
    'kana:sample': 'サクラ',
    'time:start': start.toISOString(),
    'day:start': dayAfter(start, 0),
    'day:month-on': dayAfter(start, MONTH),
    'day:quarter-on': dayAfter(start, 3 * MONTH),
    'day:half-year-on': dayAfter(start, HALF_YEAR),
    'time:month-on': new Date(start.getTime() + MONTH).toISOString(),
    'time:half-year-on': new Date(start.getTime() + HALF_YEAR).toISOString(),
    ...Object.fromEntries(
      Object.entries(names).map(([name, key]) => [name, required(cast, key)] as const),
    ),
  };
}

/** The day it is in Japan. */
const dayAfter = (start: Date, time: number): string =>
  japaneseDay(new Date(start.getTime() + time));

function required(cast: CastIds, key: string): string {
  const id = cast[key];
  if (id === undefined) throw new Error(`the example city has no ${key}`);
  return id;
}
