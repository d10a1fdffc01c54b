import { ask } from '../asking/ask.js';
import { person } from '../stack/running-stack.js';

type RegisterKind = 'JUKI' | 'ADDRESS';

/** The household of one of the cast on a register, as the residents' office finds it. */
export const registerOf = (key: string, wanted?: RegisterKind): Promise<string> =>
  registerOfPerson(person(key), wanted);

/** The same of anybody, by `Person.id`. */
export async function registerOfPerson(id: string, wanted: RegisterKind = 'JUKI'): Promise<string> {
  const query = 'query ($id: ID!) { person(id: $id) { households { household { id kind } } } }';
  const { body } = await ask({ as: 'household', query, variables: { id } });
  const { households } = body.data?.['person'] as {
    households: readonly { household: { id: string; kind: string } }[];
  };
  const found = households.find(({ household: { kind } }) => kind === wanted);
  if (found === undefined) throw new Error(`${id} is on no register`);
  return found.household.id;
}
