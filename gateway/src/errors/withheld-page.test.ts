import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { remedies, remedyFor } from '@kasane/policy/decision/remedies';
import { categories, PERSON_REFERENCE } from '@kasane/policy/tables/categories';
import { posts } from '@kasane/policy/tables/posts';
import { purposes } from '@kasane/policy/tables/purposes';
import { sensitivities } from '@kasane/policy/tables/sensitivities';
import { readOperations } from '../graphiql/operations.js';

const page = readFileSync(new URL('../../WITHHELD.ja.md', import.meta.url), 'utf8');
const sections = page
  .split('\n## ')
  .slice(1)
  .map((section) => {
    const [heading = '', , text = ''] = section.split('\n');
    const line = (name: string) => new RegExp(`^- ${name}: (.*)$`, 'm').exec(section)?.[1] ?? '';
    return { code: heading.replaceAll('`', ''), text, line };
  });
const quoted = (text: string) => [...text.matchAll(/「([^」]+)」/g)].map(([, name]) => name);

/** Every purpose and category for which anybody is told this remedy. */
const told = posts.flatMap(({ role, agencies }) =>
  agencies.flatMap((agency) =>
    purposes
      .filter(({ roles }) => (roles as readonly string[]).includes(role))
      .flatMap(({ code: purpose, name }) =>
        categories
          .filter(({ code }) => code !== PERSON_REFERENCE)
          .map(({ code, sensitivity }) => ({
            ...{ name, sensitivity, purpose },
            remedy: remedyFor({ role, agency }, purpose, code),
          })),
      ),
  ),
);

/** What opens on the spot: the rest is asked for at a window, or not at all. */
const opening = sections.filter(({ line }) => line('利用目的') !== '');

describe('WITHHELD.ja.md', () => {
  it('says of every remedy what the table says', () => {
    expect(sections.map(({ code, text }) => ({ code, text }))).toEqual(remedies);
    const rest = ['REQUEST_DISCLOSURE', 'NONE'];
    expect(opening.map(({ code }) => code)).toEqual(
      remedies.map(({ code }) => code).filter((code) => !rest.includes(code)),
    );
  });

  it.each(opening.map((section) => [section.code, section] as const))(
    '%s: names the purposes to choose, and the classes that never open',
    (code, { line }) => {
      const own = told.filter(({ remedy }) => remedy === code);
      // What a department provides is read for another purpose than its duty.
      const chosen = purposes.filter(
        ({ name, code: purpose }) =>
          purpose !== 'DEPARTMENT_DUTY' && own.some((each) => each.name === name),
      );
      expect(quoted(line('利用目的'))).toEqual(chosen.map(({ name }) => name));
      const never = sensitivities
        .map((each) => each.code)
        .filter((each) => own.every(({ sensitivity }) => sensitivity !== each));
      expect(line('開かない機微').split('。')[0]).toBe(
        never.length === 0 ? 'なし' : never.join('、'),
      );
    },
  );

  it('names operations that GraphiQL has', async () => {
    const titles = (await readOperations()).map(({ title }) => title);
    const named = [
      '何が見え、何をすれば開くか',
      ...opening.flatMap(({ line }) => quoted(line('問い合わせ'))),
    ];
    expect(named.filter((title) => title === undefined || !titles.includes(title))).toEqual([]);
    expect(opening.filter(({ line }) => quoted(line('問い合わせ')).length === 0)).toEqual([]);
  });
});
