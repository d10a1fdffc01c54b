import type { Pool } from 'pg';
import type { BoundedComposer } from '../compose/bounded-composer.js';
import type { Prober } from '../probing/probe.js';

/** What every act of the registry works with. */
export interface RegistryTools {
  readonly database: Pool;
  readonly compose: BoundedComposer['compose'];
  readonly probe: Prober['probe'];
  /** CIDR ranges a subgraph may live in. */
  readonly allowedNetworks: readonly string[];
  /** How far back recorded operations count. */
  readonly usageDays: number;
}
