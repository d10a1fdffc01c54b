import { findCategory } from '@kasane/policy/tables/categories';
import { mayHold } from '@kasane/policy/tables/custodies';
import type { GraphLabelFault, PublishedLabels } from './published-labels.js';

/** What a department answers itself is of a category it may hold. */
export function categoriesOfOthers({ subgraphs }: PublishedLabels): GraphLabelFault[] {
  return subgraphs.flatMap(({ name, department, labels }) =>
    [...labels.values()].flatMap((type) =>
      [...type.fields.values()].flatMap(({ field, category, external }): GraphLabelFault[] => {
        const known = category === undefined ? undefined : findCategory(category);
        if (known === undefined || external || mayHold(department, known.code)) return [];
        const coordinate = `${type.name}.${field}`;
        return [
          {
            subgraph: name,
            coordinate,
            rule: 'category-of-another',
            message: `${coordinate} の区分 ${known.code} (${known.name}) は ${known.holder} のもので、${department} のものではありません`,
            remedy: `自課の区分を付けてください。${known.holder} の情報を預かる根拠があるなら、情報政策課に shared/policy/src/tables/custodies.ts への追加を求めてください。`,
          },
        ];
      }),
    ),
  );
}
