import { findCategory } from '@kasane/policy/tables/categories';
import { isNobodys } from './about-nobody.js';
import { aboutNobodyProblem } from './about-nobody-problem.js';
import { argumentProblem } from './argument-problem.js';
import { isOpen, isPersonBearing, type GraphTypes } from './graph-types.js';
import { isRoot } from './is-root.js';
import { keyProblem } from './key-problem.js';
import type { Problem } from './label-fault.js';
import { PERSON_TYPE, type FieldLabel, type TypeLabel } from './read-labels.js';
import { twoWaysProblem } from './two-ways-problem.js';

/** Looks at one field definition. */
export interface LabelRule {
  readonly name: string;
  readonly broken: (field: FieldLabel, type: TypeLabel, types: GraphTypes) => Problem | undefined;
}

const LABEL_IT = '@personal(category: "…") を付けてください';

/** In this order; of one field the first broken rule is reported. */
export const labelRules: readonly LabelRule[] = [
  {
    name: 'unknown-category',
    broken: (field) => {
      const unknown = [
        field.category,
        ...field.derivedFrom,
        ...field.personalArguments.map(({ category }) => category),
      ].find((category) => category !== undefined && findCategory(category) === undefined);
      return unknown === undefined
        ? undefined
        : {
            message: `の区分 "${unknown}" は区分の表にありません`,
            remedy:
              'shared/policy/src/tables/categories.ts にある符号を使うか、情報政策課に区分の追加を求めてください。',
          };
    },
  },
  {
    name: 'labelled-twice',
    broken: ({ labels }) =>
      labels > 1
        ? {
            message: 'に札が二つ以上あります',
            remedy: '最も重い区分の札を一つだけ残してください。',
          }
        : undefined,
  },
  {
    name: 'open-and-personal',
    broken: (field, type) =>
      field.category !== undefined && (field.open || (type.open && !isRoot(type.name)))
        ? {
            message: 'は @open と @personal の両方を持っています',
            remedy: '正しい方だけを残してください。',
          }
        : undefined,
  },
  { name: 'key-says-something', broken: keyProblem },
  {
    name: 'unlabelled',
    broken: (field, type) =>
      field.category === undefined && !isOpen(field, type) && !isKey(field, type)
        ? {
            message: 'に札がありません',
            remedy: `${LABEL_IT}。だれについても何も言わない項目なら @open を付けてください。`,
          }
        : undefined,
  },
  {
    // That somebody is in a list is a statement about them, be the list one of edges (leaks.md 23).
    name: 'open-reaches-person',
    broken: (field, type, types) =>
      isOpen(field, type) && isPersonBearing(field.returns, types)
        ? {
            message: `は @open ですが、人について語る ${field.returns} を返します`,
            remedy: `@open をやめて ${LABEL_IT}。`,
          }
        : undefined,
  },
  {
    // Asked through an abstract type, a person would come without its own decision, the people of a
    // household without what the way to it says of them, and an edge would stay without its person
    // (leaks.md 1, 23).
    name: 'person-behind-abstract',
    broken: (field, _type, { labels, possible }) => {
      const decided = [...(possible.get(field.returns) ?? [])].find((name) => {
        const type = labels.get(name);
        return type !== undefined && (name === PERSON_TYPE || type.personEdge || isNobodys(type));
      });
      return decided === undefined
        ? undefined
        : {
            message: `は、${decided} でもありうる ${field.returns} を返します`,
            remedy: `${decided} をそのまま返す項目を別に作り、インターフェースやユニオンから外してください。だれについても何も言わない型なら、型に @open を付けてください。`,
          };
    },
  },
  { name: 'about-nobody', broken: aboutNobodyProblem },
  {
    name: 'mutation-not-open',
    broken: (field, type) =>
      type.name === 'Mutation' && !field.open
        ? {
            message: 'は @open のない更新です',
            remedy:
              '@open を付け、だれについても何も言わないものだけを返し、だれが行えるかをリゾルバーで決めてください。',
          }
        : undefined,
  },
  {
    // One field asked under two names of its type must not be two fields (GHSA-mx7m-j9xf-62hw,
    // GHSA-x33c-7c2v-mrj9).
    name: 'unlike-its-interface',
    broken: (field, type, { labels }) => {
      const unlike = [...type.interfaces].find((name) => {
        const inherited = labels.get(name)?.fields.get(field.field);
        return (
          inherited !== undefined && labelOf(inherited, labels.get(name)) !== labelOf(field, type)
        );
      });
      return unlike === undefined
        ? undefined
        : {
            message: `の札が、実装している ${unlike}.${field.field} の札と違います`,
            remedy: '両方に同じ札を付けてください。',
          };
    },
  },
  {
    name: 'non-null',
    broken: (field) =>
      field.category !== undefined && field.nonNull
        ? {
            message: 'は札があるのに null を許しません',
            remedy: '型の「!」を外してください。伏せた値が隣の項目を道連れにしないためです。',
          }
        : undefined,
  },
  { name: 'opened-by-two-ways', broken: twoWaysProblem },
  { name: 'argument', broken: argumentProblem },
];

/** What stands on a field, for comparing: its category, `@open`, or nothing. */
export const labelOf = (field: FieldLabel, type: TypeLabel | undefined): string =>
  field.category === undefined
    ? isOpen(field, type)
      ? '@open'
      : ''
    : [field.category, ...[...field.derivedFrom].sort()].join(' + ');

/** Opaque keys travel even where everything else is refused; they say nothing. */
const isKey = (field: FieldLabel, type: TypeLabel): boolean =>
  field.field === 'id' && field.returns === 'ID' && !isRoot(type.name);
