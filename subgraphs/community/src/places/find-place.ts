import { GraphQLError } from 'graphql';
import type { DataSource } from 'typeorm';
import { PlaceListing } from './place-listing.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * A place, also a closed one: a plan may still refer to it. Null where the id is unknown.
 * @throws GraphQLError `MALFORMED_ID`
 */
export function findPlace(source: DataSource, id: string): Promise<PlaceListing | null> {
  if (!UUID.test(id)) {
    throw new GraphQLError(
      'Place.id の形が正しくありません。8-4-4-4-12 桁の小文字の16進数 (UUID) で指定してください。公開データの ID や事業所番号は id ではありません。',
      { extensions: { code: 'MALFORMED_ID', type: 'Place' } },
    );
  }
  return source.getRepository(PlaceListing).findOneBy({ id });
}
