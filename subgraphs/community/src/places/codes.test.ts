import { describe, expect, it } from '@jest/globals';
import { isEnumType } from 'graphql';
import { serviceKinds } from './codes.js';
import { datasetKinds } from '../open-data/layouts/meanings.js';
import { subgraph } from '../subgraph.js';

const valuesOf = (name: string): readonly string[] => {
  const type = subgraph.schema.getType(name);
  return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
};

describe('the code tables', () => {
  it('have exactly the values of the enums in the schema', () => {
    const kinds = new Set(serviceKinds.rows.map(({ value }) => value));
    expect([...kinds].sort()).toEqual([...valuesOf('PlaceServiceKind')].sort());
    expect(datasetKinds.map(({ kind }) => kind)).toEqual(valuesOf('PlaceKind'));
  });

  it('read a code that has ended, for history, and no unknown one', () => {
    expect(serviceKinds.read('53')).toBe('MEDICAL_FACILITY');
    expect(serviceKinds.rows.find(({ code }) => code === '53')?.validTo).toBe('2024-03-31');
    expect([serviceKinds.read('99'), serviceKinds.read('')]).toEqual([null, null]);
  });
});
