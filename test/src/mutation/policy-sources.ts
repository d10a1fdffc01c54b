import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../shared/policy/src', import.meta.url));

export const files: readonly string[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort();

export const tests: readonly string[] = files.filter((file) => file.endsWith('.test.ts'));

/** What the tests stand on. */
const fixture = /small-city|random-worlds/;

/** Texts for staff, which the consent subgraph's tests hold. */
const beside = /input-problems|record-errors/;

/** Every file that decides something, by its path below `root`. */
export const sources: readonly string[] = files.filter(
  (file) => !file.endsWith('.test.ts') && !fixture.test(file) && !beside.test(file),
);

export const read = (file: string): string => readFileSync(join(root, file), 'utf8');

export const digest = (...texts: readonly string[]): string =>
  createHash('sha256').update(texts.join('\0')).digest('base64url').slice(0, 22);

const fixtures = files.filter((file) => fixture.test(file));

/** A test as it is, and the fixtures it stands on. */
const withFixtures = (file: string): string => {
  const text = read(file);
  const used = fixtures.filter((each) => text.includes(`/${each.replace(/\.ts$/, '.js')}'`));
  return digest(text, ...used.map(read));
};

/** Stands for a test file as it is, and for what it stands on. */
export const testDigest: ReadonlyMap<string, string> = new Map(
  tests.map((file) => [file, withFixtures(file)]),
);

/** A file and every file it stands on. */
function standsOn(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, name = ''] of read(file).matchAll(/from '(\.[^']+)\.js'/g)) {
    standsOn(posix.join(posix.dirname(file), `${name}.ts`), found);
  }
  return found;
}

const under = new Map(tests.map((file) => [file, standsOn(file)]));

/** Stands for every test that can notice a fault in this source. */
export const digestOfTestsOn = (source: string): string =>
  digest(
    ...tests
      .filter((test) => under.get(test)?.has(source) === true)
      .map((test) => testDigest.get(test) ?? ''),
  );
