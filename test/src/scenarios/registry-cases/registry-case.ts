import { consentDirectivesSdl } from '@kasane/directives/consent-directives';

/** One thing a department may not do, and its twin that it may. */
export interface RegistryCase {
  readonly title: string;
  readonly refused: Tried;
  /** Every check that fails, with the coordinate where it says one. */
  readonly fails: readonly string[];
  readonly allowed: Tried;
}

/** A candidate; what is not given is as it should be. */
export interface Tried {
  readonly sdl: string;
  readonly url?: string;
  readonly served?: Served;
}

/** How its server behaves where it is not well. */
export type Served = 'nowhere' | 'without-health' | 'another-sdl' | 'to-anybody';

export const TENANCY = '@personal(category: "HOUSING_TENANCY")';
export const RENT = '@personal(category: "HOUSING_RENT")';
export const INCOME = '@personal(category: "HOUSING_INCOME")';
export const REFERENCE = '@personal(category: "PERSON_REFERENCE")';

export const document = (types: string): string => `${consentDirectivesSdl}\n${types}`;

/** What the housing section serves already, under two names. */
export const ACTIVE = document(`
  type Query {
    tenants(block: String ${TENANCY}): [Person!] ${REFERENCE}
    estate(id: ID!): Estate @open
  }
  type Person @key(fields: "id") {
    id: ID!
    tenancyNote: String ${TENANCY}
    tenancyCard: String @shareable ${TENANCY}
    tenancy: Tenancy ${TENANCY}
  }
  type Tenancy @shareable {
    since: String ${TENANCY}
    unused: String ${TENANCY}
    rent: Int ${RENT}
    income: Int ${INCOME}
  }
  type Estate @key(fields: "id") @open { id: ID! name: String @shareable rooms: Int }
`);

export const MIDDLE = document(`
  type Person @key(fields: "id") {
    id: ID!
    tenancyNote: String @external ${TENANCY}
    noteScore: NoteScore
      @personal(category: "HOUSING_RENT", derivedFrom: ["HOUSING_TENANCY"])
      @requires(fields: "tenancyNote")
  }
  enum NoteScore { HIGH LOW UNDETERMINED }
`);

/** A new subgraph of the housing section, with these types besides. */
export const added = (types = '', head = consentDirectivesSdl): Tried => ({
  sdl: `${head}
  type Person @key(fields: "id") { id: ID! publicHousing: PublicHousing ${TENANCY} }
  type PublicHousing { lease: String ${TENANCY} }
  ${types}`,
});

/** One more field of what it says about a person. */
export const housing = (field: string, more = ''): Tried =>
  added(`extend type PublicHousing { ${field} } ${more}`);

/** One more field of a person. */
export const person = (fields: string, more = ''): Tried =>
  added(`extend type Person { ${fields} } ${more}`);

/** One more question to ask. */
export const query = (field: string, more = ''): Tried => added(`type Query { ${field} } ${more}`);

/** What is served already, changed. */
export function changed(from: string, to: string): Tried {
  if (!ACTIVE.includes(from)) throw new Error(`the active subgraph has no ${from}`);
  return { sdl: ACTIVE.replace(from, to) };
}
