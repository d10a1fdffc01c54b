import { expect, it } from '@jest/globals';
import { parse, print } from 'graphql';
import { conditionsIn, settleConditions } from './settle-conditions.js';

const document = parse(`
  query ($more: Boolean!, $less: Boolean = false, $note: String, $flag: Boolean) {
    a(note: $note, flag: $flag) @include(if: $more)
    ...Other
  }
  fragment Other on Query { b @skip(if: $less) c @include(if: true) }`);
const sent = { more: true, less: false, flag: true, note: 'お母さんのことで' };

it('keeps of what a reader sent what decides what is asked for, and nothing else (leaks.md 32)', () => {
  const conditions = conditionsIn(document, sent);
  expect(conditions).toEqual({ more: true, less: false });
  expect(print(settleConditions(document, conditions))).toBe(
    print(settleConditions(document, { more: true, less: false, flag: true })),
  );
  expect(conditionsIn(parse('query ($note: String) { a(note: $note) }'), sent)).toEqual({});
});
