import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { personOutreach } from '../queries/outreach/person-outreach.js';
import { supportFiles } from '../queries/support-files.js';
import { askedFields, type PersonValues, type SeenPerson } from './household.js';

/**
 * A person as the reader sees it: the values that were handed on, and what 多機関協働 knows itself,
 * asked for only where it may be told. Whether a category is open is taken from the signed grant and
 * never from the values: null may be a withheld value as well as none.
 */
export async function seePerson(
  handed: { readonly id: string } & PersonValues,
  context: SubgraphContext,
): Promise<SeenPerson> {
  const { id } = handed;
  const isOpen = (category: string) => context.may(id, category);
  const [files, outreach] = await Promise.all([
    isOpen('CASE_CONTACT') ? supportFiles({ id }, context) : [],
    isOpen('CASE_OUTREACH_CONTACT') ? personOutreach({ id }, context) : [],
  ]);
  const open = files.filter(({ endedAt }) => endedAt === null);
  const answers = open.flatMap((file) => [
    ...file.answers,
    ...file.healthAnswers,
    ...file.healthPlaceAnswers,
  ]);
  const assessed = askedFields.flatMap((asked) => {
    const values = answers.flatMap(({ field, values }) => (field === asked ? values : []));
    return values.length === 0 ? [] : [[asked, values] as const];
  });
  const values = {
    ...handed,
    openFile: open.length > 0,
    assessed: Object.fromEntries(assessed),
    helpDeclined: outreach.some(({ attempts }) =>
      attempts.some(({ outcome }) => outcome === 'DECLINED'),
    ),
  };
  return { id, isOpen, values };
}
