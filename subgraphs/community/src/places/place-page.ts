import { kanaKey, nameKey } from '@kasane/japanese/match-key';
import {
  readPage,
  toConnection,
  type Connection,
  type PageArguments,
} from '@kasane/subgraph-kit/connection';
import { GraphQLError } from 'graphql';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { areaSubtree } from '../areas/area-subtree.js';
import { PlaceListing } from './place-listing.js';

export interface PlaceFilter {
  readonly kind?: string | null;
  readonly service?: string | null;
  readonly areaCode?: string | null;
  readonly town?: string | null;
  readonly nameContains?: string | null;
  readonly includeClosed?: boolean | null;
}

/**
 * A page of places in the order of their kana, with services and neighbours, by one statement.
 * @throws GraphQLError `BAD_FILTER` where a filter could match nothing by its form.
 */
export async function placePage(
  source: DataSource,
  filter: PlaceFilter & PageArguments,
): Promise<Connection<PlaceListing>> {
  const page = readPage(filter, 2);
  const query = source.getRepository(PlaceListing).createQueryBuilder('p');
  if (filter.includeClosed !== true) query.andWhere('p.closedOn IS NULL');
  for (const [name, apply] of Object.entries(filters)) {
    const value = filter[name as keyof typeof filters];
    if (value !== undefined && value !== null) apply(query, value);
  }
  if (page.after !== null) {
    const [sortKey, id] = page.after;
    // Compared as text, so that a forged cursor is an empty page and not a database error.
    query.andWhere('(p.sort_key, p.id::text COLLATE "C") > (:sortKey, :id)', { sortKey, id });
  }
  const places = await query
    .orderBy('p.sortKey')
    .addOrderBy('p.id')
    .limit(page.limit + 1)
    .getMany();
  return toConnection(places, page, ({ sortKey, id }) => [sortKey, id]);
}

type Filter = (query: SelectQueryBuilder<PlaceListing>, value: string) => void;

const filters = {
  kind: (query, kind) => query.andWhere('p.kind = :kind', { kind }),
  service: (query, service) =>
    query.andWhere(
      'EXISTS (SELECT FROM community.place_service s WHERE s.place_id = p.id AND s.kind = :service)',
      { service },
    ),
  areaCode: (query, areaCode) =>
    query.andWhere(`p.area_code IN (${areaSubtree(':areaCode')})`, { areaCode }),
  town: (query, town) =>
    query.andWhere('(p.town = :town OR p.town_name = :town)', {
      town: town.normalize('NFKC').trim(),
    }),
  nameContains: (query, text) => {
    const [name, kana] = [nameKey(text), kanaKey(text)];
    if (name === '' || kana === '') {
      throw new GraphQLError('nameContains には、名称に含まれる文字を1字以上指定してください。', {
        extensions: { code: 'BAD_FILTER' },
      });
    }
    query.andWhere('(position(:name IN p.name_key) > 0 OR position(:kana IN p.kana_key) > 0)', {
      name,
      kana,
    });
  },
} as const satisfies Record<string, Filter>;
