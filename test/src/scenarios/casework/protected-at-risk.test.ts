import { afterAll, expect, it } from '@jest/globals';
import { ask } from '../../asking/ask.js';
import { dayFromNow, recorded, sendInput } from '../../asking/send-act.js';
import { acceptedFile, consentTo } from '../../records/consented-file.js';
import { withdrawAllAbout } from '../../records/lay-authorization.js';
import { lift, protect } from '../../records/protection.js';
import { unknownResidents } from '../../records/unknown-residents.js';

/**
 * D-1 keeps back where a woman can be met who has fled: the clinic she goes to and the day she leaves
 * the hospital. That she has tried to take her life she told whoever helps her, and they must read it.
 */
const [woman = '', perpetrator = ''] = await unknownResidents(2);

const LOOK = /* GraphQL */ `
  query ($id: ID!) {
    person(id: $id) {
      supportFiles {
        healthProblems {
          item
        }
        healthAnswers {
          field
          values
        }
        healthPlaceAnswers {
          field
          values
        }
      }
    }
  }
`;

const look = async () => {
  const { body } = await ask({ as: 'coordinator', query: LOOK, variables: { id: woman } });
  expect(body.errors).toBeUndefined();
  return body.data?.['person'];
};

afterAll(() => withdrawAllAbout(woman));

it('is asked after on what she told, and not met at her doctor’s', async () => {
  const { id: file } = await acceptedFile(woman);
  await consentTo(woman, ['CASE_PROBLEM_HEALTH', 'CASE_HEALTH_PLACE']);
  const health = [{ field: 'MEDICATION', values: ['睡眠薬を手もとに多く置かない'] }];
  const places = [
    { field: 'VISITING_DOCTOR', values: ['駅前の診療所'] },
    { field: 'LEAVING_ON', values: [dayFromNow(20)] },
  ];
  const told = { file, source: 'PERSON' };
  await recorded(
    sendInput('coordinator', 'recordAnswers', 'AnswersInput', {
      ...{ ...told, answers: [...health, ...places] },
    }),
  );
  await recorded(
    sendInput('coordinator', 'recordProblems', 'ProblemsInput', {
      ...{ ...told, items: [{ item: 'SUICIDE_ATTEMPT' }] },
    }),
  );
  const helped = { healthProblems: [{ item: 'SUICIDE_ATTEMPT' }], healthAnswers: health };
  const before = expect.arrayContaining(places);
  expect(await look()).toEqual({ supportFiles: [{ ...helped, healthPlaceAnswers: before }] });
  const measure = await protect([woman], perpetrator);
  expect(await look()).toEqual({ supportFiles: [{ ...helped, healthPlaceAnswers: null }] });
  await lift(measure);
  expect(await look()).toEqual({ supportFiles: [{ ...helped, healthPlaceAnswers: before }] });
});
