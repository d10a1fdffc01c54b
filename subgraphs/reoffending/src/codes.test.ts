import { describe, expect, it } from '@jest/globals';
import type { GraphQLEnumType } from 'graphql';
import * as codes from './codes.js';
import { subgraph } from './subgraph.js';

/** Each table, the enum it fills, and what the ledger's words mean in the graph. */
// prettier-ignore
const tables = [
  ['reentryKinds', 'ReentryKind', { '1号': 'SUPERVISION_1', '2号': 'SUPERVISION_2', '3号': 'SUPERVISION_3', '4号': 'SUPERVISION_4', '5号': 'SUPERVISION_5', 特別調整: 'SPECIAL_COORDINATION', 更生緊急保護: 'URGENT_AFTERCARE', 満期: 'FULL_TERM' }],
  ['reentryResidences', 'ReentryResidence', { 家族と同居: 'WITH_FAMILY', 更生保護施設: 'REHABILITATION_FACILITY', 自立準備ホーム: 'SELF_RELIANCE_HOME', 公営住宅: 'PUBLIC_HOUSING', 民間賃貸: 'PRIVATE_RENTAL', 未定: 'UNDECIDED' }],
  ['reentryNeeds', 'ReentryNeed', { 住居: 'HOUSING', 就労: 'EMPLOYMENT', 医療: 'MEDICAL', 介護: 'CARE', 障害福祉: 'DISABILITY_SERVICE', 生活費: 'LIVING_COSTS', 家族調整: 'FAMILY_MEDIATION' }],
  ['settlementSupports', 'SettlementSupport', { コーディネート: 'COORDINATION', フォローアップ: 'FOLLOW_UP', 相談: 'CONSULTATION', 無: 'NONE' }],
] as const;

describe('code tables', () => {
  it.each(tables)('%s fills %s and nothing else', (name, enumName, meaning) => {
    const table = codes[name];
    expect(Object.fromEntries(table.rows.map(({ code, value }) => [code, value]))).toEqual(meaning);
    const type = subgraph.schema.getType(enumName) as GraphQLEnumType;
    expect(type.getValues().map((value) => value.name)).toEqual(table.rows.map((row) => row.value));
    expect(table.read('？')).toBeNull();
  });

  it('covers every table', () => {
    expect(tables.map(([name]) => name).sort()).toEqual(Object.keys(codes).sort());
  });

  it('keeps 5号 for history only', () => {
    const ended = codes.reentryKinds.rows.filter(({ validTo }) => validTo !== null);
    expect(ended.map(({ code, validTo }) => [code, validTo])).toEqual([['5号', '2024-03-31']]);
    expect(codes.reentryKinds.read('5号')).toBe('SUPERVISION_5');
  });
});
