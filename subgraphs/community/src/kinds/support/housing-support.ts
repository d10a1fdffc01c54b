import { choicesOf } from '../../keeping/choices.js';
import { area, choice, day, optional, record, text } from '../../keeping/fields.js';
import type { Kind } from '../../keeping/kind.js';
import { ongoingBetween } from '../../keeping/ongoing.js';
import { endsBeforeItBegins } from '../ends-before-it-begins.js';

/** 一時生活支援事業 was renamed 居住支援事業 on 2025-04-01 (domain.md §5.5 [S12]). */
export const housingKinds = choicesOf('HousingSupportKind', [
  ['HOUSING_CORPORATION', '居住支援法人 (住宅セーフティネット法)', '2017-10-25'],
  ['HOUSING_COUNCIL', '居住支援協議会 (住宅セーフティネット法)', '2017-10-25'],
  [
    'TEMPORARY_LIVING',
    '一時生活支援事業 (旧 生活困窮者自立支援法3条6項)',
    '2015-04-01',
    '2025-03-31',
  ],
  ['RESIDENCE_SUPPORT', '居住支援事業 (生活困窮者自立支援法3条6項)', '2025-04-01'],
  ['SAFETY_NET_HOUSING', '登録住宅 (住宅セーフティネット法)', '2017-10-25'],
  ['GUARANTEE', '家賃債務保証・身元保証の相談'],
  ['VACANT_HOUSE', '空き家の活用'],
]);

/** What there is. A dwelling that must stay secret, such as a shelter, is in no public list. */
export const housingSupport: Kind = {
  type: 'HousingSupport',
  title: '居住支援',
  table: 'housing_support',
  list: 'housingSupports',
  fields: [
    text()('name', '名称'),
    choice(housingKinds)('kind', '種類'),
    area('areaCode', '圏域'),
    optional(record('CommunityOrganisation')('operator', '行う団体')),
    text(1_000)('content', '支援の内容'),
    optional(text(40)('phone', '相談の電話番号')),
    day('startedOn', '始まった日'),
    optional(day('endedOn', '終わった日')),
  ],
  order: { by: 'r.name' },
  ongoing: ongoingBetween('started_on', 'ended_on'),
  rules: [endsBeforeItBegins('startedOn', 'endedOn')],
};
