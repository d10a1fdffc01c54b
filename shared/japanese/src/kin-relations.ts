/**
 * The relations Kasane tells between two people, closest first, and the steps that lead there. A
 * pair has one relation: the first that fits. The 続柄 of a register has no word for most of them.
 */
export interface KinRelationRow {
  readonly relation: string;
  /** 日本語 */
  readonly name: string;
  readonly paths: readonly (readonly KinStep[])[];
}

export type KinStep = 'SPOUSE' | 'PARTNER' | 'CHILD' | 'PARENT' | 'SIBLING';

// prettier-ignore
export const kinRelations = [
  { relation: 'SPOUSE', name: '配偶者', paths: [['SPOUSE']] },
  { relation: 'PARTNER', name: '事実上の配偶者 (未届)', paths: [['PARTNER']] },
  { relation: 'PARENT', name: '父母', paths: [['PARENT']] },
  { relation: 'CHILD', name: '子', paths: [['CHILD']] },
  { relation: 'SIBLING', name: '兄弟姉妹', paths: [['SIBLING']] },
  { relation: 'STEP_PARENT', name: '父母の配偶者', paths: [['PARENT', 'SPOUSE'], ['PARENT', 'PARTNER']] },
  { relation: 'STEP_CHILD', name: '配偶者の子', paths: [['SPOUSE', 'CHILD'], ['PARTNER', 'CHILD']] },
  { relation: 'GRANDPARENT', name: '祖父母', paths: [['PARENT', 'PARENT']] },
  { relation: 'GRANDCHILD', name: '孫', paths: [['CHILD', 'CHILD']] },
  { relation: 'PARENT_IN_LAW', name: '配偶者の父母', paths: [['SPOUSE', 'PARENT']] },
  { relation: 'CHILD_IN_LAW', name: '子の配偶者', paths: [['CHILD', 'SPOUSE']] },
  { relation: 'SIBLING_IN_LAW', name: '義理の兄弟姉妹', paths: [['SPOUSE', 'SIBLING'], ['SIBLING', 'SPOUSE']] },
  { relation: 'UNCLE_AUNT', name: 'おじ・おば', paths: [['PARENT', 'SIBLING']] },
  { relation: 'NEPHEW_NIECE', name: 'おい・めい', paths: [['SIBLING', 'CHILD']] },
  { relation: 'GREAT_GRANDPARENT', name: '曽祖父母', paths: [['PARENT', 'PARENT', 'PARENT']] },
  { relation: 'GREAT_GRANDCHILD', name: 'ひ孫', paths: [['CHILD', 'CHILD', 'CHILD']] },
  { relation: 'COUSIN', name: 'いとこ', paths: [['PARENT', 'SIBLING', 'CHILD']] },
  { relation: 'OTHER_RELATIVE', name: 'その他の親族・縁故者', paths: [] },
] as const satisfies readonly KinRelationRow[];

export type KinRelation = (typeof kinRelations)[number]['relation'];

// prettier-ignore
const pairs: readonly (readonly [KinRelation, KinRelation])[] = [
  ['PARENT', 'CHILD'],
  ['STEP_PARENT', 'STEP_CHILD'],
  ['GRANDPARENT', 'GRANDCHILD'],
  ['PARENT_IN_LAW', 'CHILD_IN_LAW'],
  ['UNCLE_AUNT', 'NEPHEW_NIECE'],
  ['GREAT_GRANDPARENT', 'GREAT_GRANDCHILD'],
];

/** The same relation seen from the other side; the rest are their own inverse. */
export const inverseRelation = (relation: KinRelation): KinRelation =>
  pairs.find(([up]) => up === relation)?.[1] ??
  pairs.find(([, down]) => down === relation)?.[0] ??
  relation;
