import type { StandIn } from '../../stand-in.js';
import { allowances } from './children-allowance.js';
import { consultations, protections, supportPlans, youngCarers } from './children-cases.js';
import { childrenDdl } from './children-ddl.js';
import { certifications, nurseries } from './children-nursery.js';
import { guardians, ledger } from './children-register.js';

/**
 * 子ども福祉: 保育 and 児童扶養手当 (標準準拠システム), and the ledgers of 家庭児童相談, ヤングケアラー and 要対協,
 * which are the city's own. All know 宛名番号 (domain.md §5.1).
 */
export const childrenStandIn: StandIn = {
  schema: 'children',
  ddl: childrenDdl,
  *tables(world) {
    yield ledger(world);
    yield guardians(world);
    yield certifications(world);
    yield nurseries(world);
    yield allowances(world);
    yield consultations(world);
    yield youngCarers(world);
    yield protections(world);
    yield supportPlans(world);
  },
};
