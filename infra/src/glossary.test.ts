import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { agencies, type Organ } from '@kasane/policy/tables/agencies';
import { categories } from '@kasane/policy/tables/categories';
import { purposes } from '@kasane/policy/tables/purposes';
import { roles } from '@kasane/policy/tables/roles';

const root = new URL('../../', import.meta.url);
const glossary = readFileSync(new URL('shared/glossary.md', root), 'utf8');
const explained = new Set([...glossary.matchAll(/`(\w[\w-]*)`/g)].map(([, word]) => word));

describe('shared/glossary.md', () => {
  it.each([
    ['category', categories],
    ['role', roles],
    ['purpose', purposes],
    ['agency', agencies],
  ] as const)('explains every %s by the name of its table', (_kind, table) => {
    const missing = table.filter(
      ({ code, name }) => !glossary.split('\n').some((line) => says(line, code, name)),
    );
    expect(missing).toEqual([]);
  });

  it('says of every agency of which organ it is', () => {
    const missing = agencies.filter(
      ({ code, name, organ }) =>
        !glossary
          .split('\n')
          .some((line) => says(line, code, name) && line.includes(`${organs[organ]} \`${organ}\``)),
    );
    expect(missing).toEqual([]);
  });

  it('explains every object type and enumeration of the subgraphs', () => {
    expect(typeNames().filter((name) => !explained.has(name))).toEqual([]);
  });
});

const organs: Readonly<Record<Organ, string>> = {
  MAYOR: '市長部局',
  EDUCATION_BOARD: '教育委員会 (市長部局とは別の機関)',
  ENTRUSTED: '委託先',
  CITIZEN: '住民',
  PREFECTURE: '都道府県の機関',
  POLICE: '都道府県警察',
  FIRE: '消防機関',
};

const says = (line: string, code: string, name: string): boolean =>
  line.includes(`\`${code}\``) && line.includes(name);

function typeNames(): readonly string[] {
  const rooms = new URL('subgraphs/', root);
  const files = readdirSync(rooms, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^[^/]+\/schema(\/[\w-]+)?\.graphql$/.test(file),
  );
  // What a department has wrapped by itself speaks the department's words (wrap.yaml).
  const ours = files.filter(
    (file) => !existsSync(new URL(`${file.split('/')[0] ?? ''}/wrap.yaml`, rooms)),
  );
  const names = ours.flatMap((file) => {
    const sdl = readFileSync(new URL(file, rooms), 'utf8');
    return [...sdl.matchAll(/^(?:type|enum) (\w+)/gm)].map(([, name]) => name ?? '');
  });
  return names.filter((name) => name !== 'Query' && name !== 'Mutation');
}
