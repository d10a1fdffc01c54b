import { describe, expect, it } from '@jest/globals';
import { readLabels } from '@kasane/directives/read-labels';
import { parse } from 'graphql';
import { getMetadataArgsStorage } from 'typeorm';
import { Assessment } from './entities/assessment.js';
import { problemItems } from './problem-items.js';
import { readMark } from './problem-mark.js';
import { subgraph } from './subgraph.js';

/** Number on the form, the department's column, the graph's field, its category. */
// prettier-ignore
const items = [
  [1, '課題01_病気', 'illness', 'LIVELIHOOD_PROBLEM_HEALTH'],
  [2, '課題02_けが', 'injury', 'LIVELIHOOD_PROBLEM_HEALTH'],
  [3, '課題03_障害手帳有', 'certifiedDisability', 'LIVELIHOOD_PROBLEM_HEALTH'],
  [4, '課題04_障害疑い', 'suspectedDisability', 'LIVELIHOOD_PROBLEM_HEALTH'],
  [5, '課題05_自死企図', 'suicideAttempt', 'LIVELIHOOD_PROBLEM_HEALTH'],
  [6, '課題06_その他メンタルヘルス', 'otherMentalHealth', 'LIVELIHOOD_PROBLEM_HEALTH'],
  [7, '課題07_住まい不安定', 'unstableHousing', 'LIVELIHOOD_PROBLEM'],
  [8, '課題08_ホームレス', 'homelessness', 'LIVELIHOOD_PROBLEM'],
  [9, '課題09_経済的困窮', 'financialHardship', 'LIVELIHOOD_PROBLEM'],
  [10, '課題10_債務', 'heavyDebt', 'LIVELIHOOD_PROBLEM'],
  [11, '課題11_家計管理', 'householdBudgeting', 'LIVELIHOOD_PROBLEM'],
  [12, '課題12_就職活動困難', 'jobSeekingDifficulty', 'LIVELIHOOD_PROBLEM'],
  [13, '課題13_就職定着困難', 'jobRetentionDifficulty', 'LIVELIHOOD_PROBLEM'],
  [14, '課題14_生活習慣の乱れ', 'disorderedDailyLife', 'LIVELIHOOD_PROBLEM'],
  [15, '課題15_社会的孤立', 'socialIsolation', 'LIVELIHOOD_PROBLEM'],
  [16, '課題16_家族関係', 'familyProblems', 'LIVELIHOOD_PROBLEM'],
  [17, '課題17_不登校', 'schoolNonAttendance', 'LIVELIHOOD_PROBLEM'],
  [18, '課題18_非行', 'delinquency', 'LIVELIHOOD_PROBLEM_CRIME'],
  [19, '課題19_中卒高校中退', 'leftSchoolEarly', 'LIVELIHOOD_PROBLEM'],
  [20, '課題20_ひとり親', 'singleParent', 'LIVELIHOOD_PROBLEM'],
  [21, '課題21_DV虐待', 'violenceOrAbuse', 'LIVELIHOOD_PROBLEM_ABUSE'],
  [22, '課題22_外国籍', 'foreignNationality', 'LIVELIHOOD_PROBLEM'],
  [23, '課題23_刑余者', 'releasedFromCustody', 'LIVELIHOOD_PROBLEM_CRIME'],
  [24, '課題24_コミュニケーション', 'communicationDifficulty', 'LIVELIHOOD_PROBLEM'],
  [25, '課題25_本人の能力', 'comprehensionDifficulty', 'LIVELIHOOD_PROBLEM'],
  [26, '課題26_その他', 'otherProblem', 'LIVELIHOOD_PROBLEM'],
] as const;

describe('課題と特性', () => {
  it('has the 26 items of the form in its order', () => {
    expect(problemItems).toEqual(items.map(([, , field]) => field));
    expect(items.map(([number]) => number)).toEqual(Array.from({ length: 26 }, (_, at) => at + 1));
  });

  it.each(items)('item %i reads "%s" as %s under %s', (_, column, field, category) => {
    const mapped = getMetadataArgsStorage().columns.find(
      ({ target, propertyName }) => target === Assessment && propertyName === field,
    );
    const label = readLabels(parse(subgraph.sdl)).get('LivelihoodProblems')?.fields.get(field);
    expect({ column: mapped?.options.name, category: label?.category }).toEqual({
      column,
      category,
    });
  });

  it('has no other field but the day', () => {
    const fields = readLabels(parse(subgraph.sdl)).get('LivelihoodProblems')?.fields.keys();
    expect([...(fields ?? [])]).toEqual(['assessedOn', ...problemItems]);
  });
});

describe('readMark', () => {
  it.each(['○', '〇', '◯', ' レ '])('takes "%s" for yes', (cell) => {
    expect(readMark(cell)).toBe(true);
  });

  it('takes an empty cell for no and anything else for unknown', () => {
    expect(readMark('')).toBe(false);
    expect(readMark('　')).toBe(false);
    expect(readMark('要確認')).toBeNull();
  });
});
