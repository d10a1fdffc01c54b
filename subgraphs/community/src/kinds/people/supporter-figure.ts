import { choicesOf } from '../../keeping/choices.js';
import { area, choice, fiscalYear, peopleOf } from '../../keeping/fields.js';
import type { Kind } from '../../keeping/kind.js';

export const supporterKinds = choicesOf('SupporterKind', [
  ['WELFARE_SUPPORTER', '地域福祉サポーター'],
  ['WELFARE_PROMOTER', '福祉推進員・福祉委員'],
]);

/**
 * How many volunteers there are. Who they are stands with the body that registers them: a roster is
 * personal data of people who help, and no use of this platform needs it.
 */
export const supporterFigure: Kind = {
  type: 'SupporterFigure',
  title: '登録している支え手の数。氏名の名簿はこの基盤に置かない',
  table: 'supporter_figure',
  list: 'supporterFigures',
  fields: [
    choice(supporterKinds)('kind', '支え手の種類'),
    area('areaCode', '日常生活圏域'),
    fiscalYear('fiscalYear', '年度 (その年度の末日の数)'),
    peopleOf("r.kind || ' ' || r.fiscal_year")('registered', '登録している人数'),
  ],
  order: { by: "lpad(r.fiscal_year::text, 4, '0') || ' ' || r.area_code || ' ' || r.kind" },
  naturalKey: ['kind', 'areaCode', 'fiscalYear'],
  year: { of: 'r.fiscal_year', is: 'YEAR' },
};
