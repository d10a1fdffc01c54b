import type { RecordSpec } from '@kasane/subgraph-kit/person-records';
import { DailyLifeSupport } from './entities/daily-life-support.js';
import { GuardianEntry } from './entities/guardian-entry.js';
import { GuardianshipEntry } from './entities/guardianship-entry.js';
import { Petition } from './entities/petition.js';
import { PetitionStep } from './entities/petition-step.js';
import { Power } from './entities/power.js';
import { Reception } from './entities/reception.js';

/**
 * Every sheet belongs to a person by 受付番号, which begins with the year of reception: its order is
 * the order in time, which the dates, typed in many shapes, are not.
 */
const reception = { system: '権利擁護', key: 'receptionNumber' } as const;

export const receptionEntry: RecordSpec<Reception> = {
  entity: Reception,
  ...reception,
  orderBy: ['-receptionNumber'],
};

export const guardianshipEntry: RecordSpec<GuardianshipEntry> = {
  entity: GuardianshipEntry,
  ...reception,
  orderBy: ['-receptionNumber', '-historyNumber'],
};

export const guardianEntry: RecordSpec<GuardianEntry> = {
  entity: GuardianEntry,
  ...reception,
  orderBy: ['-guardianNumber'],
  people: { guardianPersonId: { system: '後見人', key: 'guardianNumber' } },
};

export const power: RecordSpec<Power> = {
  entity: Power,
  ...reception,
  orderBy: ['-receptionNumber', '-historyNumber', 'line'],
};

export const petition: RecordSpec<Petition> = {
  entity: Petition,
  ...reception,
  orderBy: ['-receptionNumber'],
};

export const petitionStep: RecordSpec<PetitionStep> = {
  entity: PetitionStep,
  ...reception,
  orderBy: ['-receptionNumber', 'line'],
};

export const dailyLifeSupport: RecordSpec<DailyLifeSupport> = {
  entity: DailyLifeSupport,
  ...reception,
  orderBy: ['-receptionNumber', '-contractNumber'],
};
