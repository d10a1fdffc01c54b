import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systems, type SystemName } from '@kasane/db/systems';
import type { RolePasswords } from '@kasane/infra/database/role-urls';
import { stack } from '../../stack/running-stack.js';
import { openTwins, type Twins } from '../../twins/open-twins.js';
import { probeColumns } from '../../twins/probe/probe-columns.js';
import { searchTwins } from '../../twins/search/search-twins.js';
import { toldTables } from '../../twins/told-tables.js';

const passwordOf = (name: SystemName): string =>
  decodeURIComponent(new URL(stack.databases[name] ?? '').password);

const passwords = Object.fromEntries(
  (Object.keys(systems) as SystemName[]).map((name) => [name, passwordOf(name)]),
) as RolePasswords;

let twins: Twins;
beforeAll(async () => {
  twins = await openTwins({ server: stack.databases['administrator'] ?? '', passwords });
}, 120_000);
afterAll(async () => {
  await twins.close();
});

/** Two databases that differ only in what a reader may not see (leaks.md A–D). */
describe('two worlds', () => {
  it('have an opinion on every table about people', async () => {
    const told = new Set(toldTables.map(({ table }) => table.replaceAll('"', '')));
    const names = (await twins.tableNames()).map((name) => name.replaceAll('"', ''));
    expect(names.filter((name) => !told.has(name))).toEqual([
      // No person's, but the platform's: which kinds and steps there are.
      'collaboration.meeting_kind',
      'collaboration.meeting_kind_pair',
      'collaboration.outreach_stage',
      'collaboration.participation_step',
      'collaboration.transition',
      // Nobody's: grants that changed something, for as long as they could be tried again.
      'collaboration.used_grant',
      // No person's, but a school's or a building's.
      'education.学校',
      // What the ids of covered households are made with; shown to nobody.
      'household.cover_secret',
      // Ids and kinds of households; who belongs to them is in household_member.
      'household.household',
      // Turned off and on for whatever hangs on each link.
      'household.link',
      // Where the identity index finds links, and nobody's link.
      'household.link_source',
      // One case of many people, held against the members one by one.
      'livelihood.保護世帯',
      // Not withheld from anybody: it withholds.
      'residents.支援措置',
    ]);
  });

  it('tell of every column under the categories it speaks of, and under no others', async () => {
    const { prohibitions } = await twins.record({ authorizations: [], measures: [] });
    const people = new Set(prohibitions.flatMap(({ protectedPeople }) => protectedPeople));
    const verdicts = await probeColumns(twins, toldTables, people);
    const silent = new Set(
      toldTables.flatMap(({ table, tells, columns = {} }) =>
        verdicts
          .filter((each) => each.table === table && (columns[each.column] ?? tells).length === 0)
          .map(({ column }) => `${table} ${column}`),
      ),
    );
    const named = verdicts.map((each) => ({ ...each, name: `${each.table} ${each.column}` }));
    const unseen = named.filter(({ name, tried, seen }) => tried && !seen && !silent.has(name));
    expect(verdicts.flatMap(({ leak }) => leak ?? []).join('\n\n')).toBe('');
    expect(unseen.map(({ name }) => name)).toEqual([
      // Two ways to write the same circle.
      'livelihood."アセスメント" 課題09_経済的困窮',
      // Told by a search for it alone (`caseload(companion:)`), which asks for the whole of it.
      'collaboration.companion_version viewer',
    ]);
    expect(verdicts.filter(({ seen }) => seen).length).toBeGreaterThan(150);
  }, 400_000);

  it('are told apart at once by what the reader may see', async () => {
    const { leak } = await searchTwins(twins, { cases: 600, seed: 1, open: () => false });
    expect(leak).toMatch(
      /^reader: [A-Z_]+ of .*\n(.*\n)*operation:\n(.*\n)*the worlds differ in:\n {2}\S+ \[.*\n(.*\n)*and are told apart by \(here ≠ there\):\n {2}\S/m,
    );
  }, 120_000);

  it('answer, ask and record alike whatever the reader may not see', async () => {
    const { leak, ...count } = await searchTwins(twins, { cases: 2_000, seed: 1 });
    expect(leak ?? '').toBe('');
    expect(count.cases).toBe(2_000);
    expect(count.told).toBeGreaterThan(150);
    expect(count.withheld).toBeGreaterThan(150);
    // Of every field a query can reach.
    expect(count.asked.never().length).toBeLessThan(count.asked.all / 50);
    // At least what is in force and what was disclosed, wherever something was told.
    expect(count.statements).toBeGreaterThan(count.told);
  }, 400_000);
});
