import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { Area } from './area.js';
import { Town } from './town.js';

export interface TownNode {
  readonly code: string;
  readonly name: string;
}

export interface AreaNode {
  readonly code: string;
  readonly name: string;
  readonly kind: Area['kind'];
  readonly parent: AreaNode | null;
  readonly children: readonly AreaNode[];
  readonly towns: readonly TownNode[];
}

export interface AreaTree {
  /** From the top down, by code. */
  readonly all: readonly AreaNode[];
  readonly find: (code: string) => AreaNode | null;
}

const trees = new WeakMap<SubgraphContext, Promise<AreaTree>>();

/** The whole tree (a few hundred rows), read with one statement once per request. */
export function areaTree(context: SubgraphContext): Promise<AreaTree> {
  const known = trees.get(context) ?? readTree(context);
  trees.set(context, known);
  return known;
}

async function readTree(context: SubgraphContext): Promise<AreaTree> {
  const rows = await context
    .database('community')
    .getRepository(Area)
    .createQueryBuilder('a')
    .leftJoinAndMapMany('a.towns', Town, 't', 't.areaCode = a.code')
    .orderBy(`array_position(ARRAY['MUNICIPALITY', 'DAILY_LIFE_AREA', 'NEIGHBOURHOOD'], a.kind)`)
    .addOrderBy('a.code')
    .addOrderBy('t.code')
    .getMany();
  const nodes = new Map<string, AreaNode>();
  const childrenOf = new Map<string, AreaNode[]>();
  // Parents come before their children, so one pass links both ways.
  for (const { code, name, kind, parentCode, towns } of rows) {
    const children: AreaNode[] = [];
    childrenOf.set(code, children);
    const parent = parentCode === null ? null : (nodes.get(parentCode) ?? null);
    const node: AreaNode = { code, name, kind, parent, children, towns };
    nodes.set(code, node);
    if (parentCode !== null) childrenOf.get(parentCode)?.push(node);
  }
  return { all: [...nodes.values()], find: (code) => nodes.get(code) ?? null };
}
