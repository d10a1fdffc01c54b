import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { recordRefusals } from '@kasane/policy/recording/record-refusals';
import { Kind, parse } from 'graphql';

const schema = parse(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'));

it('every act says who records it, for the refusal sends the reader there', () => {
  const refusal = recordRefusals.find(({ code }) => code === 'NOT_YOUR_ACT');
  expect(refusal?.text).toContain('操作の説明にある課');
  const acts = schema.definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Mutation'
      ? (definition.fields ?? [])
      : [],
  );
  expect(acts).toHaveLength(21);
  const silent = acts.filter(
    ({ description }) =>
      !/(職員|情報管理者|救助者|責任者|後見人等自身)( \([^)]*\) )?(が|か、|だけ)/.test(
        description?.value ?? '',
      ),
  );
  expect(silent.map(({ name }) => name.value)).toEqual([]);
});
