import { day, optional, record, text } from '../../keeping/fields.js';
import type { Kind } from '../../keeping/kind.js';
import { ongoingBetween } from '../../keeping/ongoing.js';
import { endsBeforeItBegins } from '../ends-before-it-begins.js';

/** Members are organisations: no list of who takes part by name is kept here. */
export const membership: Kind = {
  type: 'NetworkMembership',
  title: 'プラットフォームまたは見守りネットワークへの団体の参加',
  table: 'network_membership',
  fields: [
    record('CommunityPlatform', 'WatchNetwork')(
      'network',
      'プラットフォームまたは見守りネットワーク',
    ),
    record('CommunityOrganisation')('organisation', '参加する団体'),
    optional(text(400)('part', '受け持つ役割')),
    day('joinedOn', '参加した日'),
    optional(day('leftOn', '抜けた日')),
  ],
  order: { by: 'r.joined_on' },
  naturalKey: ['network', 'organisation', 'joinedOn'],
  ongoing: ongoingBetween('joined_on', 'left_on'),
  rules: [endsBeforeItBegins('joinedOn', 'leftOn')],
};
