import { describe, expect, it } from '@jest/globals';
import { getNamedType, isObjectType, valueFromASTUntyped, type GraphQLField } from 'graphql';
import { subgraph } from './subgraph.js';

/** Field coordinate and its category, as the SDL labels it. */
interface Label {
  readonly coordinate: string;
  readonly category: unknown;
  readonly returns: string;
}

const toLabel = (type: string, field: GraphQLField<unknown, unknown>): Label => {
  const label = field.astNode?.directives?.find(({ name }) => name.value === 'personal');
  const category = label?.arguments?.[0]?.value;
  return {
    coordinate: `${type}.${field.name}`,
    category: category === undefined ? null : valueFromASTUntyped(category),
    returns: getNamedType(field.type).name,
  };
};

const labelsOf = (name: string): Label[] => {
  const type = subgraph.schema.getType(name);
  return isObjectType(type)
    ? Object.values(type.getFields()).map((field) => toLabel(name, field))
    : [];
};

describe('the children subgraph', () => {
  it('labels what it says about a person', () => {
    expect(labelsOf('Person').map(({ coordinate, category }) => [coordinate, category])).toEqual([
      ['Person.id', null],
      ['Person.childWorker', 'CHILD_CONTACT'],
      ['Person.childGuardians', 'CHILD_GUARDIAN'],
      ['Person.childCare', 'CHILD_CARE'],
      ['Person.childRearingAllowance', 'CHILD_REARING_ALLOWANCE'],
      ['Person.childConsultations', 'CHILD_CONSULTATION'],
      ['Person.childAbuseConsultations', 'CHILD_PROTECTION'],
      ['Person.childSupportPlans', 'CHILD_CONSULTATION'],
      ['Person.youngCarer', 'CHILD_YOUNG_CARER'],
      ['Person.childProtection', 'CHILD_PROTECTION'],
      ['Person.schoolEnrollment', 'SCHOOL_ENROLLMENT'],
      ['Person.formerSchools', 'SCHOOL_ENROLLMENT'],
      ['Person.schoolAttendance', 'SCHOOL_ATTENDANCE'],
      ['Person.schoolObservations', 'SCHOOL_ATTENDANCE'],
      ['Person.schoolAid', 'SCHOOL_AID'],
      ['Person.schoolLifeSurvey', 'SCHOOL_LIFE_SURVEY'],
    ]);
  });

  it('labels the inside of each answer like the answer, but for whose client one is (D-1)', () => {
    const inside = labelsOf('Person').flatMap(({ category, returns }) =>
      labelsOf(returns).filter((label) => label.category !== category),
    );
    expect(inside.map(({ coordinate, category }) => [coordinate, category])).toEqual([
      ['ChildConsultation.worker', 'CHILD_CONTACT'],
      ['ChildAbuseConsultation.worker', 'CHILD_CONTACT'],
    ]);
  });

  it('names a school or nursery only under the labels that D-1 keeps back', () => {
    const places = Object.keys(subgraph.schema.getTypeMap())
      .flatMap(labelsOf)
      .filter(
        ({ coordinate, returns }) =>
          returns === 'String' && /school|facility/i.test(coordinate.split('.')[1] ?? ''),
      );
    expect(places.map(({ coordinate, category }) => [coordinate, category])).toEqual([
      ['ChildCare.facility', 'CHILD_CARE'],
      ['SchoolEnrollment.schoolCode', 'SCHOOL_ENROLLMENT'],
      ['SchoolEnrollment.school', 'SCHOOL_ENROLLMENT'],
      ['FormerSchool.schoolCode', 'SCHOOL_ENROLLMENT'],
      ['FormerSchool.school', 'SCHOOL_ENROLLMENT'],
    ]);
  });
});
