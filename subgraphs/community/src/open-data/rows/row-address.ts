import {
  addressText,
  lotKey,
  readBlock,
  readOneColumn,
  readTown,
  townKey,
  townText,
  withoutPrefix,
  type Address,
} from '../values/address.js';
import type { Observe } from '../collect-findings.js';
import { plainText } from '../values/plain-text.js';
import type { SourceRow } from './source-rows.js';

/** What the other rows of the file tell about its towns. */
export interface TownEvidence {
  /** Keys of towns in rows whose joined and split address agree. */
  readonly towns: ReadonlySet<string>;
  /** Lots that some row writes with 大字. */
  readonly oazaLots: ReadonlySet<string>;
}

export interface RowAddress {
  readonly address: Address;
  readonly building: string;
}

/** Reads the address columns of every row once, to know which towns and lots there are. */
export function gatherTowns(rows: readonly SourceRow[]): TownEvidence {
  const read = rows.map((row) => ({ joined: readJoined(row), split: readSplit(row) }));
  const agreeing = read.filter(
    ({ joined, split }) => split !== null && lotKey(joined) === lotKey(split),
  );
  const lots = read.map(({ joined, split }) => split ?? joined);
  return {
    towns: new Set(agreeing.map(({ joined }) => townKey(joined.town))),
    oazaLots: new Set(lots.filter(({ town }) => town.startsWith('大字')).map(lotKey)),
  };
}

/**
 * The address of a row: the split columns where there are any, checked against the joined one;
 * otherwise the one column. Null where nothing is written.
 */
export function readRowAddress(
  row: SourceRow,
  evidence: TownEvidence,
  observe: Observe,
): RowAddress | null {
  const { line } = row;
  const joined = readJoined(row);
  const split = readSplit(row);
  if (split === null && row.raw('addressJoined').trim() === '') {
    observe({ code: 'ADDRESS_MISSING', line, column: row.column('addressJoined'), raw: '' });
    return null;
  }
  const chosen = split === null ? joined : settle(row, split, joined, evidence, observe);
  const address = withOaza(row, chosen, evidence, observe);
  return { address, building: readBuilding(row, joined.building, observe) };
}

function settle(
  row: SourceRow,
  split: Address,
  joined: Address,
  evidence: TownEvidence,
  observe: Observe,
): Address {
  const { line } = row;
  const town = readTown(row.raw('addressTown'));
  const typo = isTypo(split, joined, evidence);
  const address = typo ? { ...split, town: joined.town } : split;
  const column = row.column('addressTown');
  const raw = row.raw('addressTown');
  if (typo) observe({ code: 'TOWN_TYPO', line, column, raw, used: townText(address) });
  if (town.chome !== null && !town.written) {
    observe({ code: 'CHOME_OMITTED', line, column, raw, used: townText(address) });
  }
  if (row.raw('addressJoined').trim() === '' || lotKey(joined) === lotKey(address)) return address;
  const eaten = `${townKey(split.town)}${String(split.chome ?? '')}${split.block}`;
  observe({
    code:
      split.chome !== null && lotKey(joined) === eaten ? 'DIGITS_EATEN' : 'ADDRESS_CONTRADICTION',
    line,
    column: row.column('addressJoined'),
    raw: row.raw('addressJoined'),
    used: addressText(address),
  });
  return address;
}

/** One letter differs, the lot is the same, and only the joined spelling is used by other rows. */
function isTypo(split: Address, joined: Address, { towns }: TownEvidence): boolean {
  const [wrong, right] = [townKey(split.town), townKey(joined.town)];
  const letters = Array.from(wrong);
  const others = Array.from(right);
  return (
    letters.length === others.length &&
    letters.filter((letter, index) => letter !== others[index]).length === 1 &&
    lotKey({ ...split, town: joined.town }) === lotKey(joined) &&
    towns.has(right) &&
    !towns.has(wrong)
  );
}

function withOaza(
  row: SourceRow,
  address: Address,
  { oazaLots }: TownEvidence,
  observe: Observe,
): Address {
  if (address.town.startsWith('大字') || address.block === '') return address;
  if (!oazaLots.has(lotKey(address)) || address.chome !== null) return address;
  const meaning = row.raw('addressTown') === '' ? 'addressJoined' : 'addressTown';
  const town = `大字${address.town}`;
  observe({
    code: 'OAZA_OMITTED',
    line: row.line,
    column: row.column(meaning),
    raw: row.raw(meaning),
    used: town,
  });
  return { ...address, town };
}

function readBuilding(row: SourceRow, inJoined: string, observe: Observe): string {
  const { line } = row;
  const raw = row.raw('building').trim();
  const bare = /^[（(](.*)[）)]$/u.exec(raw)?.[1]?.trim();
  if (bare !== undefined) {
    observe({ code: 'BUILDING_BRACKETS', line, column: row.column('building'), raw, used: bare });
  }
  const building = bare ?? raw;
  if (inJoined !== '') {
    observe({
      code: 'BUILDING_IN_ADDRESS',
      line,
      column: row.column('addressJoined'),
      raw: row.raw('addressJoined'),
      used: building === '' ? inJoined : building,
    });
  }
  return building === '' ? inJoined : building;
}

/** 都道府県 and 市区町村; some cities write the whole address into 所在地_市区町村. */
function readRegion(row: SourceRow): Pick<Address, 'prefecture' | 'city'> {
  const first = (...values: string[]) => values.map(plainText).find((value) => value !== '') ?? '';
  const prefecture = first(row.raw('addressPrefecture'), row.raw('prefecture'));
  const city = first(row.raw('addressCity'), row.raw('city'));
  const publisher = withoutPrefix(plainText(row.raw('publisher')), prefecture);
  return { prefecture, city: publisher !== '' && city.startsWith(publisher) ? publisher : city };
}

const readJoined = (row: SourceRow) => readOneColumn(row.raw('addressJoined'), readRegion(row));

function readSplit(row: SourceRow): Address | null {
  const town = row.raw('addressTown').trim();
  const block = row.raw('addressBlock').trim();
  if (town === '' && block === '') return null;
  const { town: name, chome } = readTown(town);
  return { ...readRegion(row), town: name, chome, block: readBlock(block) };
}
