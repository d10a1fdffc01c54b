import { describe, expect, it } from '@jest/globals';
import { matchPeople, readSex } from './match-people.js';
import type { LinkKey } from './read-link-keys.js';
import { registerRow } from './register-row.example.js';

const hanako = registerRow({ atena: '1', kana: 'カサネ ハナコ', birth: '3170303', sex: '2' });
const taro = registerRow({ atena: '2', kana: 'ヤマ タロウ', birth: '3350715', sex: '1' });
const otherTaro = registerRow({ atena: '3', kana: 'ヤマ タロウ', birth: 'S35.07.15', sex: '1' });

const key = (more: Partial<LinkKey>): LinkKey => ({
  schema: 'elderly',
  system: '包括相談',
  localKey: 'H1',
  atena: null,
  kana: 'ｶｻﾈ はなこ',
  birth: '昭和17年3月3日',
  sex: '女',
  ...more,
});

const links = (...keys: LinkKey[]) =>
  matchPeople(keys, [hanako, taro, otherTaro], []).links.map(({ atena, method, status }) => [
    atena,
    method,
    status,
  ]);

describe('matchPeople', () => {
  it('confirms a 宛名番号, whatever else the department wrote down', () => {
    expect(links(key({ atena: '2' }))).toEqual([['2', 'EXACT', 'CONFIRMED']]);
  });

  it('does not confirm the one resident whose reading, birth date and sex agree', () => {
    expect(links(key({}))).toEqual([['1', 'DETERMINISTIC', 'UNCONFIRMED']]);
  });

  it.each([
    ['another birth date', { birth: '昭和17年3月4日' }],
    ['another sex', { sex: '男' }],
    ['no birth date', { birth: '' }],
    ['no sex', { sex: null }],
    ['no name', { kana: null }],
  ])('links nobody for %s', (_, more) => {
    expect(matchPeople([key(more)], [hanako], [])).toEqual({
      links: [],
      unknownNumber: 0,
      ambiguous: 0,
      unmatched: 1,
    });
  });

  it('links nobody where two residents fit, and where the number is unknown', () => {
    const twins = key({ localKey: 'H2', kana: 'やまたろう', birth: '1960/7/15', sex: 'M' });
    const stranger = key({ localKey: 'H3', atena: '9' });
    expect(matchPeople([twins, stranger], [hanako, taro, otherTaro], [])).toEqual({
      links: [],
      unknownNumber: 1,
      ambiguous: 1,
      unmatched: 0,
    });
  });

  it('takes the word of a human over everything', () => {
    const decision = {
      system: '包括相談',
      localKey: 'H1',
      atena: '3',
      decidedBy: '岩切',
      evidence: '面談で確認',
    };
    const [link] = matchPeople([key({ atena: '2' })], [hanako, taro, otherTaro], [decision]).links;
    expect(link).toEqual({
      key: key({ atena: '2' }),
      atena: '3',
      method: 'MANUAL',
      score: 1,
      status: 'CONFIRMED',
      decidedBy: '岩切',
      evidence: '面談で確認',
      decidedAt: null,
    });
  });

  it('refuses a decision about a key or a person that does not exist', () => {
    const decision = {
      system: '包括相談',
      localKey: 'H1',
      atena: '1',
      decidedBy: '',
      evidence: '',
    };
    expect(() => matchPeople([], [hanako], [decision])).toThrow('no department offers the key');
    expect(() => matchPeople([key({})], [taro], [decision])).toThrow('no resident has');
  });
});

describe('readSex', () => {
  it.each([
    ['1', 'M'],
    ['男', 'M'],
    ['Ｆ', 'F'],
    ['女性', 'F'],
    ['', null],
    ['不明', null],
    [null, null],
  ])('%j is %j', (recorded, sex) => {
    expect(readSex(recorded)).toBe(sex);
  });
});
