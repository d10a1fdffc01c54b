import { DailyLifeSupport } from './entities/daily-life-support.js';
import { GuardianEntry } from './entities/guardian-entry.js';
import { GuardianshipEntry } from './entities/guardianship-entry.js';
import { Petition } from './entities/petition.js';
import { PetitionStep } from './entities/petition-step.js';
import { Power } from './entities/power.js';
import { Reception } from './entities/reception.js';

/** Every table of the department that this subgraph reads. */
export const entities = [
  Reception,
  GuardianshipEntry,
  GuardianEntry,
  Power,
  Petition,
  PetitionStep,
  DailyLifeSupport,
];
