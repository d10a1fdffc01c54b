import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { checkLabels } from '@kasane/directives/check-labels';
import { consentDirectivesSdl } from '@kasane/directives/consent-directives';
import { composeSubgraphs } from '@kasane/gateway/registry/checks/composed';
import { subgraph as elderly } from '@kasane/subgraph-elderly/subgraph';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  type GraphQLNamedType,
} from 'graphql';
import { apiSchema } from '../../stack/api-schema.js';
import { labels, supergraph } from '../../stack/supergraph.js';

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

interface Described {
  readonly coordinate: string;
  readonly description: string | null | undefined;
}

function* described(type: GraphQLNamedType): Generator<Described> {
  const { name, description } = type;
  // The root type is no thing of the domain; its fields are.
  if (name !== 'Query') yield { coordinate: name, description };
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${name}.${field.name}`;
      yield { coordinate, description: field.description };
      for (const argument of field.args) {
        yield {
          coordinate: `${coordinate}(${argument.name}:)`,
          description: argument.description,
        };
      }
    }
  }
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      yield { coordinate: `${name}.${field.name}`, description: field.description };
    }
  }
  if (isEnumType(type)) {
    for (const value of type.getValues()) {
      yield { coordinate: `${name}.${value.name}`, description: value.description };
    }
  }
}

const types = Object.values(apiSchema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

describe('the composed supergraph', () => {
  it('carries a label, or @open, wherever it must', () => {
    expect(checkLabels(supergraph)).toEqual([]);
  });

  it('offers readers no field the labels do not know', () => {
    const unknown = types.flatMap((type) =>
      isObjectType(type)
        ? Object.keys(type.getFields()).filter((f) => !labels.get(type.name)?.fields.has(f))
        : [],
    );
    expect(unknown).toEqual([]);
  });

  it('describes every type, field, argument and value in Japanese', () => {
    const undescribed = types
      .flatMap((type) => [...described(type)])
      .filter(({ description }) => !JAPANESE.test(description ?? ''))
      .map(({ coordinate }) => coordinate);
    expect(undescribed).toEqual([]);
  });

  it('has no field for an offence anywhere (domain.md §5.6)', () => {
    const names = types.flatMap((type) =>
      isObjectType(type) ? Object.keys(type.getFields()) : [],
    );
    expect(names.filter((name) => /offen[cs]e|crime|convict|sentence/i.test(name))).toEqual([]);
    expect(names).toContain('reentrySupport');
  });
});

const ELDERLY = {
  name: 'elderly',
  department: 'elderly',
  url: 'http://elderly.invalid/graphql',
} as const;

/** Coordinates the registry would refuse these for. */
const faultyIn = (subgraphs: Parameters<typeof composeSubgraphs>[0]) =>
  composeSubgraphs(subgraphs).labelFaults.map(({ coordinate }) => coordinate);

describe('what a department may not do to its labels', () => {
  const LABELLED = 'careInsurance: CareInsurance @personal(category: "ELDERLY_INSURANCE")';
  const withField = (field: string): string => {
    expect(elderly.sdl).toContain(LABELLED);
    return elderly.sdl.replace(LABELLED, field);
  };

  it('is published as it is', () => {
    expect(checkLabels(parse(elderly.sdl))).toEqual([]);
  });

  it.each([
    ['drop one on a field', 'careInsurance: CareInsurance', 'unlabelled'],
    [
      'make a labelled field non-null',
      'careInsurance: CareInsurance! @personal(category: "ELDERLY_INSURANCE")',
      'non-null',
    ],
    [
      'invent a category',
      'careInsurance: CareInsurance @personal(category: "HARMLESS")',
      'unknown-category',
    ],
    ['call it open', 'careInsurance: CareInsurance @open', 'open-reaches-person'],
    [
      'call it open and personal',
      'careInsurance: CareInsurance @open @personal(category: "ELDERLY_INSURANCE")',
      'open-and-personal',
    ],
  ])('%s', (_what, field, rule) => {
    const sdl = withField(field);
    expect(checkLabels(parse(sdl)).map((fault) => [fault.coordinate, fault.rule])).toEqual([
      ['Person.careInsurance', rule],
    ]);
    expect(faultyIn([{ ...ELDERLY, sdl }])).toContain('Person.careInsurance');
  });

  it('say something about a person in a type of its own without a label', () => {
    const sdl = `${elderly.sdl}
      extend type Person { diary: Diary @personal(category: "ELDERLY_CONSULTATION") }
      type Diary { text: String }`;
    expect(checkLabels(parse(sdl)).map(({ coordinate }) => coordinate)).toEqual(['Diary.text']);
  });

  it('share a field of another department under a weaker label (leaks.md 4)', () => {
    const register = readFileSync(
      new URL('../../../../subgraphs/household/schema.graphql', import.meta.url),
      'utf8',
    );
    expect(register).toContain('name: String @personal(category: "RESIDENT_NAME")');
    const sdl = `${elderly.sdl}
      extend type Person { name: String @shareable @open }`;
    expect(checkLabels(parse(sdl))).toEqual([]);
    expect(
      faultyIn([
        {
          name: 'household',
          department: 'household',
          url: 'http://household.invalid/graphql',
          sdl: `${consentDirectivesSdl}
            type Query { person(id: ID!): Person @personal(category: "PERSON_REFERENCE") }
            type Person @key(fields: "id") {
              id: ID!
              name: String @shareable @personal(category: "RESIDENT_NAME")
            }`,
        },
        { ...ELDERLY, sdl },
      ]),
    ).toContain('Person.name');
  });
});
