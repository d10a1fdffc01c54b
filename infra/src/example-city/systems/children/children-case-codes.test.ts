import { describe, expect, it } from '@jest/globals';
import { careKindCode, consultationKindCode, foundByCode } from './children-case-codes.js';

describe('the codes of the case ledgers', () => {
  it.each([
    ['養育不安', '12'],
    ['しつけ', '51'],
    ['不登校', '51'],
    ['発達', '31'],
    ['経済的な不安', '12'],
    ['家族の介護や世話', '12'],
    ['父からの暴力と不登校', '11'],
    ['夫婦関係', '90'],
  ])('files a consultation about %s under %s', (topic, code) => {
    expect(consultationKindCode(topic)).toBe(code);
  });

  it.each([
    ['家事', '01'],
    ['きょうだいの世話', '02'],
    ['きょうだいの世話や見守り(障害等)', '03'],
    ['目を離せない家族の見守り・声かけ', '04'],
    ['日本語が第一言語でない家族・障害のある家族の通訳', '05'],
    ['家計を支える就労', '06'],
    ['アルコール・薬物・ギャンブル問題のある家族への対応', '07'],
    ['慢性疾患の家族の看病', '08'],
    ['身の回りの世話', '09'],
    ['入浴・トイレ介助', '10'],
    ['ペットの散歩', '99'],
  ])('knows the kind of care %s as %s', (kind, code) => {
    expect(careKindCode(kind)).toBe(code);
  });

  it.each([
    ['重ね市立港小学校', '01'],
    ['地域包括支援センター', '03'],
    ['民生委員', '05'],
    ['本人', '07'],
    ['', '99'],
  ])('reduces the route "%s" to %s', (route, code) => {
    expect(foundByCode(route)).toBe(code);
  });
});
