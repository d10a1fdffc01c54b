import { describe, expect, it } from '@jest/globals';
import { addressText, lotKey, readBlock, readOneColumn, readTown } from './address.js';

const city = { prefecture: '重ね県', city: '重ね市' };

describe('readOneColumn', () => {
  it.each([
    ['重ね県重ね市桜町二丁目９００１番地３', '重ね県重ね市桜町二丁目9001-3', ''],
    ['重ね市大字下谷9179', '重ね県重ね市大字下谷9179', ''],
    ['桜町2-9001-3', '重ね県重ね市桜町2-9001-3', ''],
    ['重ね県重ね市三番町一丁目9番1号', '重ね県重ね市三番町一丁目9-1', ''],
    ['重ね県重ね市北1条西9001', '重ね県重ね市北1条西9001', ''],
    [
      '重ね県重ね市センター町9001　センタービル 2F',
      '重ね県重ね市センター町9001',
      'センタービル 2F',
    ],
    ['重ね県重ね市桜町', '重ね県重ね市桜町', ''],
    ['', '重ね県重ね市', ''],
  ])('%s', (raw, text, building) => {
    const read = readOneColumn(raw, city);
    expect([addressText(read), read.building]).toEqual([text, building]);
  });
});

describe('lotKey', () => {
  it('is one for every way of writing a lot', () => {
    const keys = [
      '大手町2-5-18',
      '大手町二丁目5-18',
      '大手町２丁目５番１８号',
      '重ね県重ね市大手町2丁目5の18',
    ].map((raw) => lotKey(readOneColumn(raw, city)));
    expect(new Set(keys)).toEqual(new Set(['大手町2-5-18']));
    expect(lotKey({ town: '大字河内', chome: null, block: '9' })).toBe(
      lotKey({ town: '河内', chome: null, block: '9' }),
    );
  });
});

describe('readTown and readBlock', () => {
  it('tell a written 丁目 from bare digits', () => {
    expect(
      ['大手町2', '大手町２丁目', '大手町十一丁目', '大字来巻', '丁目', '桜町123'].map(readTown),
    ).toEqual([
      { town: '大手町', chome: 2, written: false },
      { town: '大手町', chome: 2, written: true },
      { town: '大手町', chome: 11, written: true },
      { town: '大字来巻', chome: null, written: false },
      { town: '丁目', chome: null, written: false },
      { town: '桜町123', chome: null, written: false },
    ]);
  });
  it.each([
    ['３３番地３', '33-3'],
    ['21番1号', '21-1'],
    ['3506番地', '3506'],
    ['９５９３ー１', '9593-1'],
    ['9001の2', '9001-2'],
  ])('%s → %s', (raw, block) => {
    expect(readBlock(raw)).toBe(block);
  });
});
