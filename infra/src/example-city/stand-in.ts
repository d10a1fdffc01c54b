import type { TableRows } from '@kasane/db/copy-rows';
import type { SchemaName } from '@kasane/db/systems';
import type { World } from './world.js';

/**
 * A stand-in for one department's existing system: its tables as the department's vendor named
 * them, and the rows its export would hold for this city.
 */
export interface StandIn {
  readonly schema: SchemaName;
  /**
   * DDL of the tables and of the view `<schema>."連携キー"` (see @kasane/db/systems), without
   * schema, roles and grants, which the migrations give to all alike.
   */
  readonly ddl: string;
  /** The tables in loading order. Everything is derived from the world, deterministically. */
  readonly tables: (world: World) => Iterable<TableRows>;
}
