/**
 * The schema directives through which a subgraph tells what its fields say about people. They are
 * composed into the supergraph, so the gateway guards a subgraph written in any language.
 *
 * - `@personal(category:)` on a field: what it returns is a statement about the person whose record
 *   it belongs to; on a root field: the persons found are revealed by it; on an argument: filtering
 *   by it reveals this category of whoever is found. `derivedFrom` names the other categories whose
 *   fields a `@requires` field is derived from.
 * - `@open` on a type, a field or an argument: says nothing about any person (S0).
 * - `@personEdge` on a type: it exists only to point at another person, and is absent, not empty,
 *   where that person may not be referred to.
 */
export const CONSENT_SPEC_URL = 'https://specs.kasane.invalid/consent/v1.0';

/** What every subgraph's SDL starts with. Federation directives are imported for its convenience. */
export const consentDirectivesSdl = /* GraphQL */ `
  extend schema
    @link(
      url: "https://specs.apollo.dev/federation/v2.9"
      import: [
        "@key"
        "@shareable"
        "@external"
        "@requires"
        "@provides"
        "@override"
        "@inaccessible"
        "@composeDirective"
      ]
    )
    @link(url: "${CONSENT_SPEC_URL}", import: ["@personal", "@open", "@personEdge"])
    @composeDirective(name: "@personal")
    @composeDirective(name: "@open")
    @composeDirective(name: "@personEdge")

  directive @personal(category: String!, derivedFrom: [String!]) on FIELD_DEFINITION | ARGUMENT_DEFINITION
  directive @open on OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION
  directive @personEdge on OBJECT
`;
