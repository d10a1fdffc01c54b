import { describe, expect, it } from '@jest/globals';
import type { GraphQLEnumType } from 'graphql';
import * as codes from './codes.js';
import { subgraph } from './subgraph.js';

/** Each table, the enum it fills, and what the department's codes mean in the graph. */
// prettier-ignore
const tables = [
  ['consultationRoutes', 'LivelihoodConsultationRoute', { 本人: 'SELF', '家族・知人': 'FAMILY_OR_ACQUAINTANCE', 関係機関紹介: 'AGENCY', 訪問把握: 'OUTREACH', その他: 'OTHER' }],
  ['assistedHouseholdTypes', 'AssistedHouseholdType', { 1: 'ELDERLY', 2: 'SINGLE_MOTHER', 3: 'DISABLED', 4: 'SICK', 5: 'OTHER' }],
  ['assistanceKinds', 'AssistanceKind', { 1: 'LIVING', 2: 'EDUCATION', 3: 'HOUSING', 4: 'MEDICAL', 5: 'CARE', 6: 'CHILDBIRTH', 7: 'OCCUPATIONAL', 8: 'FUNERAL' }],
  ['arrearKinds', 'ArrearKind', { '01': 'WATER', '02': 'MUNICIPAL_RENT', '03': 'SCHOOL_LUNCH' }],
  ['taxGrounds', 'TaxInformationGround', { 1: 'CONSENT', 2: 'STATUTE' }],
  ['outings', 'SocialWithdrawalOutings', { 趣味の用事のときだけ外出: 'HOBBIES_ONLY', 近所のコンビニなどには外出: 'NEARBY_ONLY', 自室からは出るが家からは出ない: 'INSIDE_HOME', 自室からほとんど出ない: 'INSIDE_ROOM' }],
  ['outreachChannels', 'OutreachChannel', { 民生委員: 'WELFARE_COMMISSIONER', 住民: 'RESIDENT', 市の部署: 'CITY_OFFICE', 関係機関: 'AGENCY' }],
  ['outreachNoticeKinds', 'OutreachNoticeKind', { 物があふれた住まい: 'HOARDING', 世話が追いつかない動物: 'MANY_ANIMALS' }],
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
});
