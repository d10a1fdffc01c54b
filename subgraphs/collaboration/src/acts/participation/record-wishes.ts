import { randomUUID } from 'node:crypto';
import { checkText } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems, type Problems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { insertRow, nextVersion } from '@kasane/subgraph-kit/recording/write-version';
import { openFile, openParticipation } from '../../records/latest-participation.js';
import type { Recorded } from '../../recorded.js';
import { optionalText } from '../read-values.js';
import { requireMay, writtenBy } from '../require-may.js';

/** What a place should be like, in the community room's own codes, so that it can be searched by. */
export interface Wishes {
  readonly areaCode?: string | null;
  readonly kinds?: readonly string[] | null;
  readonly groups?: readonly string[] | null;
  readonly needs?: readonly string[] | null;
  readonly days?: readonly string[] | null;
  readonly access?: readonly string[] | null;
  readonly from?: string | null;
  readonly until?: string | null;
  readonly feeAtMost?: number | null;
}

export interface WishesInput {
  readonly file: string;
  /** The participation whose wishes have changed; left out, a new one begins. */
  readonly participation?: string | null;
  readonly expectedVersion?: number | null;
  readonly ownWords: string;
  readonly judgement: string;
  readonly wishes: Wishes;
}

/** The codes are the community room's; it names those it does not know when they are searched by. */
const CODE = /^[A-Z][A-Z_]{0,40}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What a person wishes for, in the person's own words, and apart from it what the staff think. */
export async function recordWishes(input: WishesInput, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'RUN_PARTICIPATION');
  const id = input.participation ?? null;
  const expectedVersion = input.expectedVersion ?? null;
  const problems = collectProblems();
  if ((id === null) !== (expectedVersion === null)) {
    problems.add('input.expectedVersion', 'VERSION_MISSING');
  }
  const row = {
    own_words: checkText('input.ownWords', input.ownWords, problems),
    judgement: checkText('input.judgement', input.judgement, problems),
    ...readWishes(input.wishes, problems),
  };
  problems.settle();
  if (id !== null && expectedVersion !== null) return change(id, expectedVersion, row, desk);
  const file = await openFile(desk, input.file);
  const begun = randomUUID();
  await insertRow(desk.manager, 'collaboration.participation_version', {
    ...{ id: begun, version: 1, file_id: file.id, ...row, ...writtenBy(desk) },
  });
  return { id: begun, version: 1, case: file.caseId };
}

type WishRow = Readonly<Record<string, string | readonly string[] | null>>;

async function change(
  id: string,
  expectedVersion: number,
  set: WishRow,
  desk: Desk,
): Promise<Recorded> {
  const { file } = await openParticipation(desk, id);
  const version = await nextVersion(desk.manager, 'collaboration.participation_version', {
    ...{ id, expectedVersion, set: { ...set, ...writtenBy(desk) } },
  });
  if (version === undefined) throw recordError('VERSION_CONFLICT');
  return { id, version, case: file.caseId };
}

function readWishes(wishes: Wishes, problems: Problems): WishRow {
  const lists = {
    kinds: wishes.kinds ?? [],
    groups: wishes.groups ?? [],
    needs: wishes.needs ?? [],
    days: wishes.days ?? [],
    access: wishes.access ?? [],
  };
  for (const [field, codes] of Object.entries(lists)) {
    if (!codes.every((code) => CODE.test(code))) {
      problems.add(`input.wishes.${field}`, 'UNKNOWN_CODE');
    }
  }
  const areaCode = optionalText('input.wishes.areaCode', wishes.areaCode, problems);
  const times = { from: wishes.from ?? null, until: wishes.until ?? null };
  for (const [field, time] of Object.entries(times)) {
    if (time !== null && !TIME.test(time)) problems.add(`input.wishes.${field}`, 'BAD_TIME');
  }
  const fee = wishes.feeAtMost ?? null;
  if (fee !== null && fee < 0) problems.add('input.wishes.feeAtMost', 'NUMBER_OUT_OF_RANGE');
  const nothing =
    Object.values(lists).every((list) => list.length === 0) &&
    [areaCode, times.from, times.until, fee].every((one) => one === null);
  if (nothing) problems.add('input.wishes', 'NO_WISH');
  return {
    ...lists,
    area_code: areaCode,
    from_time: times.from,
    until_time: times.until,
    fee_at_most: fee === null ? null : String(fee),
  };
}
