/**
 * The terms of a 続柄 (住民基本台帳事務処理要領, 住民記録システム標準仕様書), and one step each in a family.
 *
 * 子（子の夫）: an adopted child who also married a child of the same person (婿養子).
 */
export interface RelationshipTerm {
  readonly term: string;
  readonly step: Step;
  readonly sex?: 'M' | 'F';
  /** Set where the person is also the spouse of another child of the same person. */
  readonly marriedSibling?: true;
}

/** From a person to a relative: SPOUSE of, CHILD of … */
export type Step = 'SPOUSE' | 'PARTNER' | 'CHILD' | 'PARENT' | 'SIBLING';

// prettier-ignore
export const relationshipTerms = [
  { term: '夫', step: 'SPOUSE', sex: 'M' },
  { term: '妻', step: 'SPOUSE', sex: 'F' },
  { term: '夫(未届)', step: 'PARTNER', sex: 'M' },
  { term: '妻(未届)', step: 'PARTNER', sex: 'F' },
  { term: '子', step: 'CHILD' },
  { term: '子(子の夫)', step: 'CHILD', sex: 'M', marriedSibling: true },
  { term: '子(子の妻)', step: 'CHILD', sex: 'F', marriedSibling: true },
  { term: '父', step: 'PARENT', sex: 'M' },
  { term: '母', step: 'PARENT', sex: 'F' },
  { term: '兄', step: 'SIBLING', sex: 'M' },
  { term: '姉', step: 'SIBLING', sex: 'F' },
  { term: '弟', step: 'SIBLING', sex: 'M' },
  { term: '妹', step: 'SIBLING', sex: 'F' },
] as const satisfies readonly RelationshipTerm[];

/** Children were told apart by order and sex until 1995-02-28 (平成6年自治振第233号 通知); old rows still are. */
export const BEFORE_1995 = /^(?:[長二三四五六七八九]|十[一二三四五]?)[男女]|^養[子女]/;
