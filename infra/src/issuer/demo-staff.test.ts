import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { demoStaff } from './demo-staff.js';

it('README.ja.md introduces each of the staff by the words on the button, in their order', () => {
  const page = readFileSync(new URL('../../../README.ja.md', import.meta.url), 'utf8');
  const [, section = ''] = /^## 職員を替えて試す\n([^]*?)^## /m.exec(page) ?? [];
  const named = [...section.matchAll(/^- \*\*(.+?)\*\*/gm)].flatMap(([, who = '']) =>
    who.split('・'),
  );
  expect(named).toEqual(demoStaff.map(({ title }) => title));
});
