import { describe, expect, it } from '@jest/globals';
import { readLabels } from '@kasane/directives/read-labels';
import { parse } from 'graphql';
import { subgraph } from './subgraph.js';

describe('the livelihood subgraph', () => {
  it('says these things about a person, each under its category', () => {
    const person = readLabels(parse(subgraph.sdl)).get('Person');
    expect([...(person?.fields.values() ?? [])].map((f) => [f.field, f.category])).toEqual([
      ['id', undefined],
      ['livelihoodConsultations', 'LIVELIHOOD_CONSULTATION'],
      ['livelihoodDesk', 'LIVELIHOOD_CONTACT'],
      ['livelihoodProblems', 'LIVELIHOOD_PROBLEM'],
      ['livelihoodPlan', 'LIVELIHOOD_CONSULTATION'],
      ['arrears', 'LIVELIHOOD_ARREARS'],
      ['healthInsuranceTaxArrears', 'LIVELIHOOD_TAX_ARREARS'],
      ['socialWithdrawal', 'LIVELIHOOD_SOCIAL_WITHDRAWAL'],
      ['outreachNotices', 'LIVELIHOOD_OUTREACH'],
      ['publicAssistance', 'PUBLIC_ASSISTANCE'],
      ['publicAssistanceHousehold', 'PUBLIC_ASSISTANCE'],
    ]);
  });

  it('names who works with somebody under the label that D-1 keeps back', () => {
    const staff = [...readLabels(parse(subgraph.sdl)).values()]
      .flatMap((type) => [...type.fields.values()])
      .filter(({ field }) => /staff|worker|desk$/i.test(field))
      .map(({ type, field, category }) => [`${type}.${field}`, category]);
    expect(staff).toEqual([
      ['Person.livelihoodDesk', 'LIVELIHOOD_CONTACT'],
      ['LivelihoodConsultation.staff', 'LIVELIHOOD_CONTACT'],
      ['LivelihoodConsultation.desk', 'LIVELIHOOD_CONTACT'],
      ['LivelihoodDesk.staff', 'LIVELIHOOD_CONTACT'],
      ['PublicAssistance.caseWorker', 'LIVELIHOOD_CONTACT'],
    ]);
  });

  it('keeps tax information to the one type that is labelled so', () => {
    const labels = [...readLabels(parse(subgraph.sdl)).values()].flatMap((type) => [
      ...type.fields.values(),
    ]);
    expect(
      labels
        .filter(({ category }) => category === 'LIVELIHOOD_TAX_ARREARS')
        .map(({ type, field }) => `${type}.${field}`),
    ).toEqual([
      'Person.healthInsuranceTaxArrears',
      'HealthInsuranceTaxArrears.months',
      'HealthInsuranceTaxArrears.receivedOn',
      'HealthInsuranceTaxArrears.receivedOnGround',
    ]);
  });
});
