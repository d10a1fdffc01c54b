import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Kind, parse, type EnumTypeDefinitionNode } from 'graphql';
import { assessmentFields } from './assessment-fields.js';
import { caseStates } from './case-states.js';
import { changeItems } from './change-items.js';
import { consultationRoutes } from './consultation-routes.js';
import { consultationTopics } from './consultation-topics.js';
import {
  outreachEndings,
  outreachMethods,
  outreachOutcomes,
  outreachSources,
} from './outreach-choices.js';
import { outreachStages, stageOn } from './outreach-stages.js';
import { followUpSides, participationEndings, trialOutcomes } from './participation-choices.js';
import { isParticipationStep, participationStages } from './participation-stages.js';
import { planServices } from './plan-services.js';
import { problemItems } from './problem-items.js';

/** Each table of choices and the enumeration that offers it, with the table's own Japanese names. */
const offered = [
  ['AssessmentFieldCode', assessmentFields],
  ['CaseState', caseStates],
  ['ChangeItem', changeItems],
  ['ConsultationRoute', consultationRoutes],
  ['ConsultationTopic', consultationTopics],
  ['CaseProblemItem', problemItems],
  ['PlanService', planServices],
  ['OutreachStage', outreachStages],
  ['OutreachSource', outreachSources],
  ['OutreachMethod', outreachMethods],
  ['OutreachOutcome', outreachOutcomes],
  ['OutreachEnding', outreachEndings],
  ['ParticipationStage', participationStages],
  ['TrialOutcome', trialOutcomes],
  ['FollowUpSide', followUpSides],
  ['ParticipationEnding', participationEndings],
] as const;

const room = new URL('../../', import.meta.url);
const topics = readdirSync(new URL('schema/', room)).map((file) => `schema/${file}`);
const enums: ReadonlyMap<string, EnumTypeDefinitionNode> = new Map(
  ['schema.graphql', ...topics]
    .flatMap((file) => parse(readFileSync(new URL(file, room), 'utf8')).definitions)
    .flatMap((node) =>
      node.kind === Kind.ENUM_TYPE_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
);

describe('the choices of the schema', () => {
  it.each(offered)('%s are those of the table, in its order and words', (name, table) => {
    expect(
      enums.get(name)?.values?.map((value) => [value.name.value, value.description?.value]),
    ).toEqual(table.map((row) => [row.code, row.name]));
  });
});

describe('the stages', () => {
  it('of an outreach are those of the day', () => {
    expect(stageOn('IN_CONTACT', '2026-11-22')?.needsMeeting).toBe(true);
    expect(stageOn('IN_CONTACT', '2021-03-31')).toBeUndefined();
    expect(stageOn('FRIENDS', '2026-11-22')).toBeUndefined();
  });

  it('of a placement follow each other, and nothing follows the end', () => {
    expect(isParticipationStep(null, 'INTRODUCED')).toBe(true);
    expect(isParticipationStep('TRIAL', 'SETTLING')).toBe(true);
    expect(isParticipationStep('INTRODUCED', 'SETTLING')).toBe(false);
    expect(participationStages.some(({ code }) => isParticipationStep('ENDED', code))).toBe(false);
  });
});
