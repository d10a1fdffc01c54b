import type { StandIn } from '../../stand-in.js';
import { guardianshipDdl } from './guardianship-ddl.js';
import { guardians } from './guardianship-guardians.js';
import { guardianships, powers } from './guardianship-ledger.js';
import { dailyLifeSupport, petitionHistory, petitionSheet } from './guardianship-petitions.js';
import { reception } from './guardianship-reception.js';

/** 成年後見・権利擁護: the 中核機関's sheets. Nobody in them has a 宛名番号. */
export const guardianshipStandIn: StandIn = {
  schema: 'guardianship',
  ddl: guardianshipDdl,
  *tables(world) {
    yield reception(world);
    yield guardianships(world);
    yield guardians(world);
    yield powers(world);
    yield petitionSheet(world);
    yield petitionHistory(world);
    yield dailyLifeSupport(world);
  },
};
