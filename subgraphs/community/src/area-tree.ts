import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';

export interface TownNode {
  readonly code: string;
  readonly name: string;
}

export interface AreaNode {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parent: AreaNode | null;
  readonly children: readonly AreaNode[];
  readonly towns: readonly TownNode[];
}

export interface AreaTree {
  /** From the top down, by code. */
  readonly all: readonly AreaNode[];
  readonly find: (code: string) => AreaNode | null;
}

interface Row {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parent_code: string | null;
  readonly towns: readonly TownNode[];
}

const trees = new WeakMap<SubgraphContext, Promise<AreaTree>>();

/** The whole tree (a few hundred rows), read with one statement once per request. */
export function areaTree(context: SubgraphContext): Promise<AreaTree> {
  const known = trees.get(context) ?? readTree(context);
  trees.set(context, known);
  return known;
}

async function readTree(context: SubgraphContext): Promise<AreaTree> {
  const rows: Row[] = await context.database('community').query(`
    SELECT a.code, a.name, a.kind, a.parent_code, coalesce((
        SELECT jsonb_agg(jsonb_build_object('code', t.code, 'name', t.name) ORDER BY t.code)
        FROM community.town t WHERE t.area_code = a.code), '[]') AS towns
    FROM community.area a
    ORDER BY array_position(ARRAY['MUNICIPALITY', 'DAILY_LIFE_AREA', 'NEIGHBOURHOOD'], a.kind), a.code`);
  const nodes = new Map<string, AreaNode>();
  const childrenOf = new Map<string, AreaNode[]>();
  for (const { code, name, kind, parent_code: parentCode, towns } of rows) {
    const children: AreaNode[] = [];
    childrenOf.set(code, children);
    const parent = parentCode === null ? null : (nodes.get(parentCode) ?? null);
    const node: AreaNode = { code, name, kind, parent, children, towns };
    nodes.set(code, node);
    if (parentCode !== null) childrenOf.get(parentCode)?.push(node);
  }
  return { all: [...nodes.values()], find: (code) => nodes.get(code) ?? null };
}
