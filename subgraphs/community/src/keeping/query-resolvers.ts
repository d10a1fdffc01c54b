import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { atDesk } from '@kasane/subgraph-kit/recording/desk';
import { GraphQLError } from 'graphql';
import { kindOf, kinds, personKinds } from '../kinds.js';
import { closeRecord, type CloseArguments } from './close-record.js';
import { isId } from '@kasane/subgraph-kit/recording/check-values';
import type { Kind } from './kind.js';
import { loadRecord } from './load-records.js';
import { recordHistory } from './record-history.js';
import { recordPage } from './record-page.js';
import { saveRecord, type SaveArguments } from './save-record.js';

type Arguments = Readonly<Record<string, unknown>>;
type Resolver = (root: unknown, args: Arguments, context: SubgraphContext) => unknown;

/** `CommunityPlatform` → `communityPlatform` */
export const singular = ({ type }: Kind): string => type.charAt(0).toLowerCase() + type.slice(1);

const list =
  (kind: Kind): Resolver =>
  (_root, args, context) =>
    recordPage(context.database('community'), kind, args);

const one =
  (kind: Kind): Resolver =>
  async (_root, { id }, context) => {
    if (!isId(id)) throw malformedId(kind.type);
    const record = await loadRecord(context, kind, id);
    return record?.closedAt === null ? record : null;
  };

/** Each kind that is listed has its list and its single record. */
export const recordQueries: Readonly<Record<string, Resolver>> = Object.fromEntries([
  ...kinds.flatMap((kind) =>
    kind.list === undefined
      ? []
      : [
          [kind.list, list(kind)],
          [singular(kind), one(kind)],
        ],
  ),
  [
    'changeHistory',
    (_root: unknown, { id }: Arguments, context: SubgraphContext) =>
      recordHistory(kindOf, String(id), context),
  ],
]) as Readonly<Record<string, Resolver>>;

/** Each kind is saved by one mutation; closing is the same for all. */
export const recordMutations: Readonly<Record<string, Resolver>> = Object.fromEntries([
  ...[...kinds, ...personKinds].map((kind) => [
    `save${kind.type}`,
    (_root: unknown, args: Arguments, context: SubgraphContext) =>
      atDesk(context, 'community', (desk) =>
        saveRecord(kind, args as unknown as SaveArguments, desk),
      ),
  ]),
  [
    'closeCommunityRecord',
    (_root: unknown, args: Arguments, context: SubgraphContext) =>
      atDesk(context, 'community', (desk) =>
        closeRecord([...kinds, ...personKinds], args as unknown as CloseArguments, desk),
      ),
  ],
]) as Readonly<Record<string, Resolver>>;

const malformedId = (type: string) =>
  new GraphQLError(
    `${type}.id の形が正しくありません。8-4-4-4-12 桁の小文字の16進数 (UUID) で指定してください。`,
    { extensions: { code: 'MALFORMED_ID', type } },
  );
