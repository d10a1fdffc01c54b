import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { OUTREACH, restrictions } from '@kasane/ledger/restrictions';
import { rules } from '@kasane/policy/decision/rules';
import { agencies } from '@kasane/policy/tables/agencies';
import { bases } from '@kasane/policy/tables/bases';
import { categories } from '@kasane/policy/tables/categories';
import { prohibitions } from '@kasane/policy/tables/prohibitions';
import { sensitivities } from '@kasane/policy/tables/sensitivities';

const page = readFileSync(new URL('../../shared/policy/LAW.md', import.meta.url), 'utf8');

/** The cells of the table under a heading, without its head; a code without its marks. */
function table(heading: string): readonly (readonly string[])[] {
  const [, section = ''] = page.split(`\n## ${heading}\n`);
  const lines = section.split('\n## ')[0]?.split('\n') ?? [];
  return lines
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim().replaceAll('`', '')));
}

const byCode = (one: { readonly code: string }, other: { readonly code: string }): number =>
  one.code.localeCompare(other.code);

/** What each kind of restriction goes by, and where its codes have their names. */
const kinds = {
  basis: { by: '根拠', named: bases },
  record: { by: '記録', named: [{ code: OUTREACH, name: 'ケースになる前のアウトリーチ (LB-25)' }] },
  agency: { by: '機関', named: agencies },
  sensitivity: { by: '機微', named: sensitivities },
  category: { by: '区分', named: categories },
} as const;

describe('shared/policy/LAW.md', () => {
  it('says what each class of sensitivity means, as the table does', () => {
    expect(table('機微 (sensitivity)')).toEqual(
      sensitivities.map(({ code, name }) => [code, name]),
    );
  });

  it('says of every basis what the table says, and names no other', () => {
    expect(table('根拠 (bases)')).toEqual(
      [...bases]
        .sort(byCode)
        .map(({ code, name, law, validFrom, sure }) => [code, name, law, validFrom, sure]),
    );
  });

  it('says of every prohibition what the table says, and names no other', () => {
    expect(table('禁止 (prohibitions)')).toEqual(
      prohibitions.map(({ id, name, rule, validFrom, sure, openedBy }) => [
        ...[id, name, rule.law, validFrom],
        ...[sure, openedBy],
      ]),
    );
  });

  it('says every other rule of the decision in its order, and on what law', () => {
    const words = { GATE: '断る', PROHIBITION: '禁じる', GROUND: '許す' } as const;
    const others = rules.filter(({ id }) => prohibitions.every((denied) => denied.id !== id));
    expect(table('規則 (rules)').map((cells) => cells.slice(0, 3))).toEqual(
      others.map(({ id, kind, law }) => [id, words[kind], law]),
    );
  });

  it('says what a resident’s list of who looked leaves out, and on what ground', () => {
    expect(table('本人の一覧から除く閲覧 (restrictions)')).toEqual(
      restrictions.map(({ kind, code, validFrom, citation }) => {
        const { by, named } = kinds[kind];
        return [by, code, named.find((one) => one.code === code)?.name, validFrom, citation];
      }),
    );
  });
});
