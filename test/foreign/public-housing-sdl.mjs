/** What the housing section publishes: federation, labels of the platform, and its one type. */
export const publishedSdl = /* GraphQL */ `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@composeDirective"])
    @link(
      url: "https://specs.kasane.invalid/consent/v1.0"
      import: ["@personal", "@open", "@personEdge"]
    )
    @composeDirective(name: "@personal")
    @composeDirective(name: "@open")
    @composeDirective(name: "@personEdge")

  directive @personal(
    category: String!
    derivedFrom: [String!]
  ) on FIELD_DEFINITION | ARGUMENT_DEFINITION
  directive @open on OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION
  directive @personEdge on OBJECT

  type Person @key(fields: "id") {
    id: ID!
    "市営住宅の入居。"
    municipalHousing: MunicipalHousing @personal(category: "HOUSING_TENANCY")
  }

  "市営住宅の入居。"
  type MunicipalHousing {
    "入居の年月。"
    tenancySince: String @personal(category: "HOUSING_TENANCY")
    "家賃の滞納月数。"
    arrearsMonths: Int @personal(category: "HOUSING_RENT")
  }
`;
/** The same as its server executes it, with what the federation protocol adds. */
export const servedSdl = /* GraphQL */ `
  scalar _Any
  union _Entity = Person
  type _Service {
    sdl: String
  }
  type Query {
    _service: _Service!
    _entities(representations: [_Any!]!): [_Entity]!
  }
  type Person {
    id: ID!
    municipalHousing: MunicipalHousing
  }
  type MunicipalHousing {
    tenancySince: String
    arrearsMonths: Int
  }
`;
