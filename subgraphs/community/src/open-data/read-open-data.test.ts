import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { serviceKinds } from '../places/codes.js';
import { expectedFindings } from './expected-findings.js';
import { expectedPlaces } from './expected-places.js';
import { readOpenData } from './read-open-data.js';
import { shippedList } from './shipped-list.js';

const bytes = readFileSync(shippedList.file);
const reading = readOpenData(bytes);

describe('the list of 下松市', () => {
  it('is byte for byte the published file', () => {
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(shippedList.sha256);
  });

  it('has 90 rows, 77 places and 90 services', () => {
    expect({
      encoding: reading.encoding,
      layout: reading.layout,
      publisher: reading.publisher,
      rowsRead: reading.rowsRead,
      places: reading.places.length,
      services: reading.places.flatMap(({ services }) => services).length,
    }).toEqual({
      encoding: 'CP932',
      layout: '自治体標準オープンデータセット 介護サービス事業所一覧',
      publisher: '山口県下松市',
      rowsRead: 90,
      places: 77,
      services: 90,
    });
  });

  it('gives every place its canonical address, building, telephone and services', () => {
    const first = ({ services }: (typeof reading.places)[number]) =>
      services.map(({ publishedId }) => publishedId ?? '').sort()[0] ?? '';
    const places = reading.places
      .toSorted((a, b) => (first(a) < first(b) ? -1 : 1))
      .map((place) => [
        place.name,
        place.address,
        place.building,
        place.phone,
        place.services.map(({ code }) => code ?? '-').join(' '),
      ]);
    expect(places).toEqual(
      expectedPlaces.map(([name, address, ...rest]) => [name, `山口県下松市${address}`, ...rest]),
    );
  });

  it('reports exactly what is doubtful, with line, column, value and what was done', () => {
    const all = Array.from({ length: 90 }, (_, index) => index + 2);
    expect(
      reading.findings.map(({ code, action, lines, column, raw, used, detail }) => [
        code,
        action,
        lines,
        column,
        raw,
        used,
        detail,
      ]),
    ).toEqual(
      expectedFindings.map(([code, action, lines, ...rest]) => [
        code,
        action,
        lines === 'ALL' ? all : lines,
        ...rest,
      ]),
    );
  });

  it('leaves the code of 短期入所療養介護 open but not its kind', () => {
    const open = reading.places.flatMap(({ services }) => services).filter(({ code }) => !code);
    expect(open.map(({ kind, asPublished }) => [kind, asPublished])).toEqual([
      ['SHORT_STAY_MEDICAL', '短期入所療養介護'],
      ['SHORT_STAY_MEDICAL', '短期入所療養介護'],
    ]);
    expect(serviceKinds.read('2A')).toBe('SHORT_STAY_MEDICAL');
  });

  it('keeps the ids it has once given', () => {
    const known = reading.places.find(({ name }) => name === '下松市地域包括支援センター');
    expect(known?.id).toBe('c59cfe37-e0e9-520c-8ffe-c95c709a48ec');
  });
});
