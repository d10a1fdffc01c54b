import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asCp932, openDataFile } from './open-data-file.js';
import { readOpenData } from './read-open-data.js';
import { FileRefusal } from '@kasane/csv/file-refusal';
import { shippedList } from './shipped-list.js';

const original = readFileSync(shippedList.file);
const [header = '', ...rows] = new TextDecoder('shift_jis')
  .decode(original)
  .trimEnd()
  .split('\r\n');

const encodings = {
  cp932: asCp932,
  utf8: (bytes: Buffer) => bytes,
  bom: (bytes: Buffer) => Buffer.concat([Buffer.from('\ufeff'), bytes]),
} as const;

/** What was found, with the published ID of the row instead of its line. */
function findingsById(bytes: Buffer, order: readonly string[]) {
  const { findings } = readOpenData(bytes);
  const id = (line: number) => (line === 1 ? 'header' : (order[line - 2] ?? '').split(',')[1]);
  return (
    findings
      // Of a habit of the whole file only the first line's value is told.
      .map(({ lines, raw, used, ...finding }) =>
        finding.code === 'CHOME_OMITTED'
          ? { ...finding, rows: lines.map(id).sort() }
          : { ...finding, raw, used, rows: lines.map(id).sort() },
      )
      .map((finding) => JSON.stringify(finding))
      .sort()
  );
}

describe('reading the list of 下松市', () => {
  const expected = readOpenData(original);
  const expectedFindings = findingsById(original, rows);

  it('does not depend on encoding, line ends, blank lines or the order of rows', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(encodings) as (keyof typeof encodings)[])),
        fc.constantFrom('\r\n', '\n', '\r'),
        fc.shuffledSubarray(rows, { minLength: rows.length }),
        fc.boolean(),
        (encoding, lineEnd, order, lastLineEnd) => {
          const text = [header, ...order].join(lineEnd) + (lastLineEnd ? lineEnd : '');
          const bytes = encodings[encoding](Buffer.from(text));
          const reading = readOpenData(bytes);
          expect(reading.places).toEqual(expected.places);
          expect(findingsById(bytes, order)).toEqual(expectedFindings);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('reading whatever comes', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.stringMatching(/^[一-九０-９0-9丁目番地号－ー町大字（） ]{0,12}$/u),
  );
  const row = fc.dictionary(
    fc.constantFrom(
      '介護サービス事業所名称',
      '実施サービス',
      '所在地_連結表記',
      '所在地_町字',
      '所在地_番地以下',
      '建物名等(方書)',
      '緯度',
      '経度',
      '電話番号',
      '法人番号',
      '定員',
    ),
    cell,
  );

  it('either reads a file or refuses it by name', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => readOpenData(bytes)).toThrow(FileRefusal);
      }),
    );
  });

  it('accounts for every row: read into a place, or reported as left out', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const bytes = openDataFile('standard', rows);
        if (bytes.includes(0)) return;
        const { rowsRead, places, findings } = readOpenData(bytes);
        const leftOut = findings
          .filter(({ action }) => action === 'LEFT_OUT')
          .flatMap(({ lines }) => lines);
        expect(rowsRead).toBe(rows.length);
        expect(places.length).toBeLessThanOrEqual(rowsRead - leftOut.length);
        expect(places.length === 0).toBe(rowsRead === leftOut.length);
      }),
    );
  });
});
