import { describe, expect, it } from '@jest/globals';
import { asCp932, openDataFile } from './open-data-file.js';
import { readOpenData } from './read-open-data.js';

/** The dirt real files of these layouts were seen with, one by one, each beside its clean twin. */
const read = (...file: Parameters<typeof openDataFile>) => readOpenData(openDataFile(...file));
const found = ({ findings }: ReturnType<typeof readOpenData>) =>
  findings.map(({ code, lines, raw, used }) => ({ code, lines, raw, used }));
const lot = { 所在地_町字: '桜町二丁目', 所在地_番地以下: '9001', 所在地_連結表記: '' };

describe('1 encodings', () => {
  it.each([
    ['UTF-8', (bytes: Buffer) => bytes],
    ['UTF-8 (BOM)', (bytes: Buffer) => Buffer.concat([Buffer.from('\ufeff'), bytes])],
    ['CP932', (bytes: Buffer) => asCp932(bytes)],
  ])('%s, with NEC and IBM extended characters', (encoding, encode) => {
    const file = openDataFile('standard', [{ ...lot, 介護サービス事業所名称: '髙﨑①デイ' }]);
    const reading = readOpenData(encode(file));
    expect([reading.encoding, reading.places[0]?.name]).toEqual([encoding, '髙﨑①デイ']);
  });

  it('reports a 外字 that lost its meaning outside its city', () => {
    const file = asCp932(openDataFile('standard', [{ ...lot, 介護サービス事業所名称: '山〓苑' }]));
    expect(found(readOpenData(file))).toEqual([
      { code: 'GAIJI', lines: [2], raw: '山〓苑', used: null },
    ]);
  });
});

describe('2 digits eaten', () => {
  const eaten = { 所在地_町字: '大手町2丁目', 所在地_番地以下: '5-18' };
  it('takes the split columns where the joined one lost its hyphen', () => {
    const reading = read('standard', [{ ...eaten, 所在地_連結表記: '重ね県重ね市大手町25-18' }]);
    expect(reading.places[0]?.address).toBe('重ね県重ね市大手町二丁目5-18');
    expect(found(reading).map(({ code }) => code)).toEqual(['DIGITS_EATEN']);
  });
  it.each(['大手町2-5-18', '大手町二丁目5番18号', '大手町２丁目５－１８', '大手町２－５－１８'])(
    'takes %s for the same address',
    (joined) => {
      const reading = read('standard', [{ ...eaten, 所在地_連結表記: `重ね県重ね市${joined}` }]);
      expect(found(reading)).toEqual([]);
    },
  );
});

describe('3 typos', () => {
  const right = {
    所在地_町字: '潮音町4丁目',
    所在地_番地以下: '9005',
    所在地_連結表記: '重ね県重ね市潮音町4-9005',
  };
  const wrong = {
    介護サービス事業所名称: 'つばき',
    所在地_町字: '潮音朝3丁目',
    所在地_番地以下: '9011',
    所在地_連結表記: '重ね県重ね市潮音町3-9011',
  };
  it('repairs a town by the other rows', () => {
    const reading = read('standard', [right, wrong]);
    expect(found(reading)).toEqual([
      { code: 'TOWN_TYPO', lines: [3], raw: '潮音朝3丁目', used: '潮音町三丁目' },
    ]);
  });
  it('keeps it, reported, where no other row bears the joined spelling out', () => {
    const reading = read('standard', [wrong]);
    expect(reading.places[0]?.town).toBe('潮音朝三丁目');
    expect(found(reading).map(({ code }) => code)).toEqual(['ADDRESS_CONTRADICTION']);
  });
  it('reports kana that do not read the name', () => {
    const named = (name: string, kana: string) =>
      found(
        read('standard', [
          { ...lot, 介護サービス事業所名称: name, 介護サービス事業所名称_カナ: kana },
        ]),
      );
    expect(named('訪問介護ココロ', 'ホウモンカンイゴココロ').map(({ code }) => code)).toEqual([
      'KANA_UNLIKE_NAME',
    ]);
    expect(named('訪問介護ココロ', 'ホウモンカイゴココロ')).toEqual([]);
  });
});

describe('4 丁目', () => {
  it.each(['瑞穂町１丁目', '瑞穂町一丁目', '瑞穂町1丁目'])('%s is one town', (town) => {
    const reading = read('standard', [{ 所在地_町字: town, 所在地_番地以下: '２１番１号' }]);
    expect(reading.places[0]?.address).toBe('重ね県重ね市瑞穂町一丁目21-1');
    expect(found(reading)).toEqual([]);
  });
  it('reads bare digits after the town as 丁目 and says so once', () => {
    const reading = read('standard', [
      { 所在地_町字: '瑞穂町2', 所在地_番地以下: '21-1' },
      { 介護サービス事業所名称: 'つばき', 所在地_町字: '東陽11', 所在地_番地以下: '3' },
    ]);
    expect(reading.places.map(({ town }) => town).sort()).toEqual(['東陽十一丁目', '瑞穂町二丁目']);
    expect(found(reading)).toEqual([
      { code: 'CHOME_OMITTED', lines: [2, 3], raw: '瑞穂町2', used: '瑞穂町二丁目' },
    ]);
  });
});

describe('5 buildings', () => {
  it.each([
    ['重ね県重ね市桜町二丁目9001　ゆうきビル3F', 'ゆうきビル3F'],
    ['重ね県重ね市桜町二丁目9001（市役所内）', '市役所内'],
    ['重ね県重ね市桜町二丁目9001ティティビル3F', 'ティティビル3F'],
  ])('%s', (住所, building) => {
    const reading = read('recommended', [{ 住所 }]);
    expect(reading.places.map((place) => [place.address, place.building])).toEqual([
      ['重ね県重ね市桜町二丁目9001', building],
    ]);
    expect(found(reading).map(({ code }) => code)).toEqual(['BUILDING_IN_ADDRESS']);
  });
});

describe('6 one facility, many rows', () => {
  it('is one place with its services; another name on the same lot is another place', () => {
    const reading = read('standard', [
      { ...lot, 実施サービス: '訪問介護' },
      { ...lot, 実施サービス: '通所介護' },
      { ...lot, 介護サービス事業所名称: 'つばき', 実施サービス: '訪問看護' },
    ]);
    expect(reading.places.map(({ services }) => services.map(({ code }) => code)).sort()).toEqual([
      ['11', '15'],
      ['13'],
    ]);
    expect(new Set(reading.places.map(({ site }) => site)).size).toBe(1);
  });
  it('is two places where the name stands on two lots', () => {
    const reading = read('standard', [lot, { ...lot, 所在地_番地以下: '9002' }]);
    expect(reading.places).toHaveLength(2);
  });
  it('splits a cell that names several services', () => {
    const reading = read('standard', [
      { ...lot, 実施サービス: '訪問介護;定期巡回・随時対応型訪問介護看護' },
    ]);
    expect(reading.places[0]?.services.map(({ code }) => code)).toEqual(['11', '76']);
  });
});

describe('both generations', () => {
  it('know a place under one id, so that a city may move to the newer layout', () => {
    const newer = read('standard', [{ 所在地_町字: '大手町2', 所在地_番地以下: '9005-18' }]);
    const older = read('recommended', [{ 住所: '重ね県重ね市大手町2-9005-18' }]);
    expect(older.places[0]?.id).toBe(newer.places[0]?.id);
  });
  it('read a public facility, which has no services', () => {
    const reading = read('facility', [
      {
        住所: '重ね県重ね市桜町9001',
        開始時間: '9:00',
        終了時間: '17:00',
        説明: '集会室',
        団体名: '重ね市',
      },
    ]);
    expect(reading.findings).toEqual([]);
    expect(reading.places).toMatchObject([
      {
        dataset: 'PUBLIC_FACILITY',
        opens: '09:00',
        closes: '17:00',
        description: '集会室',
        corporation: '重ね市',
        services: [],
      },
    ]);
  });
});

describe('7 names', () => {
  it('trims, reports the trimming, and knows the place again whatever its spaces and width', () => {
    const name = (text: string) => read('standard', [{ ...lot, 介護サービス事業所名称: text }]);
    const clean = name('JA訪問介護 ココロ');
    expect(found(clean)).toEqual([]);
    for (const dirty of ['JA訪問介護 ココロ ', 'ＪＡ訪問介護　ココロ', 'JA訪問介護ココロ']) {
      expect(name(dirty).places[0]?.id).toBe(clean.places[0]?.id);
    }
    expect(found(name('JA訪問介護 ココロ ')).map(({ code }) => code)).toEqual(['NAME_SPACES']);
    expect(name('リハビリ&ケア・のあ').places[0]?.name).toBe('リハビリ&ケア・のあ');
  });
});

describe('8 telephones, times and ids', () => {
  const phones = (...numbers: string[]) =>
    read(
      'standard',
      numbers.map((電話番号, index) => ({
        ...lot,
        介護サービス事業所名称: `ひまわり${String(index)}号`,
        電話番号,
      })),
    );
  it('adds the area code where the file has one only, and keeps what it cannot know', () => {
    const sure = phones('0982-44-1000', '44-1705');
    expect(found(sure)).toEqual([
      { code: 'PHONE_AREA_CODE', lines: [3], raw: '44-1705', used: '0982-44-1705' },
    ]);
    const unsure = phones('0982-44-1000', '0983-22-1000', '44-1705');
    expect(found(unsure)).toEqual([
      { code: 'PHONE_UNREADABLE', lines: [4], raw: '44-1705', used: '44-1705' },
    ]);
  });
  it('reports mobile numbers', () => {
    expect(found(phones('090-9999-0000')).map(({ code }) => code)).toEqual(['PHONE_MOBILE']);
  });
  it('reads times of any form and leaves the unreadable empty', () => {
    const times = (開始時間: string, 終了時間: string) => {
      const reading = read('childcare', [{ 住所: '重ね県重ね市桜町9001', 開始時間, 終了時間 }]);
      const [place] = reading.places;
      return [place?.opens, place?.closes, ...found(reading).map(({ code }) => code)];
    };
    expect(times('07:30', '7:00')).toEqual(['07:30', '07:00']);
    expect(times('７時３０分', '18:00:00')).toEqual(['07:30', '18:00']);
    expect(times('25:00', '応相談')).toEqual([null, null, 'TIME_UNREADABLE', 'TIME_UNREADABLE']);
  });
  it('does not need ids in order or without gaps, and reports one that stands twice', () => {
    const ids = (...given: string[]) =>
      found(
        read(
          'standard',
          given.map((ID, index) => ({
            ...lot,
            介護サービス事業所名称: `ひまわり${String(index)}号`,
            ID,
          })),
        ),
      );
    expect(ids('KD050', 'KD031', 'KD041')).toEqual([]);
    expect(ids('KD031', 'KD031')).toEqual([
      { code: 'ID_REPEATED', lines: [2, 3], raw: 'KD031', used: null },
    ]);
  });
});

describe('9 two vocabularies of 種別', () => {
  it.each([
    ['認定こども園（幼稚園型）', 'CERTIFIED_CENTRE_KINDERGARTEN'],
    ['A2：幼保連携型 認定こども園', 'CERTIFIED_CENTRE_INTEGRATED'],
    ['A1(幼稚園)', 'KINDERGARTEN'],
    ['認可私立保育所', 'NURSERY'],
  ])('%s', (種別, kind) => {
    const reading = read('childcare', [{ 住所: '重ね県重ね市桜町9001', 種別 }]);
    expect(reading.places[0]?.services.map((service) => service.kind)).toEqual([kind]);
    expect(found(reading)).toEqual([]);
  });
  it('keeps unknown words as published and reports them', () => {
    const reading = read('childcare', [{ 住所: '重ね県重ね市桜町9001', 種別: '森のようちえん' }]);
    expect(reading.places[0]?.services).toMatchObject([
      { kind: null, code: null, asPublished: '森のようちえん' },
    ]);
    expect(found(reading).map(({ code }) => code)).toEqual(['SERVICE_UNKNOWN']);
  });
});

describe('10 empty is not 無; float noise', () => {
  it.each([
    ['', null, []],
    ['無', false, []],
    ['有', true, []],
    ['要相談', null, ['PRESENCE_UNREADABLE']],
  ])('一時預かり「%s」 is %s', (一時預かりの有無, value, codes) => {
    const reading = read('childcare', [{ 住所: '重ね県重ね市桜町9001', 一時預かりの有無 }]);
    expect(reading.places[0]?.temporaryCare).toBe(value);
    expect(found(reading).map(({ code }) => code)).toEqual(codes);
  });
  it.each([
    ['34.01448439999999', '131.8634706', [34.0144844, 131.8634706], ['COORDINATES_NOISE']],
    ['34.0144844', '131.8634706', [34.0144844, 131.8634706], []],
    ['131.8634706', '34.0144844', [34.0144844, 131.8634706], ['COORDINATES_SWAPPED']],
    ['35.6895', '139.6917', [null, null], ['COORDINATES_OUTSIDE']],
    ['0', '0', [null, null], ['COORDINATES_OUTSIDE']],
    ['北緯34度', '131.8', [null, null], ['COORDINATES_UNREADABLE']],
    ['', '', [null, null], []],
  ])('%s, %s', (緯度, 経度, point, codes) => {
    const bytes = openDataFile('standard', [{ ...lot, 緯度, 経度 }]);
    const reading = readOpenData(bytes, {
      bounds: { south: 33.9, north: 34.2, west: 131.8, east: 132 },
    });
    const [place] = reading.places;
    expect([place?.latitude, place?.longitude]).toEqual(point);
    expect(found(reading).map(({ code }) => code)).toEqual(codes);
  });
});
