import { seedId, type Seed } from '../keeping/load-seeds.js';
import { indicatorYear, planIndicator } from './plan-indicator.js';
import { planAction, planGoal, planMeasure } from './plan-tree.js';
import { welfarePlan } from './welfare-plan.js';

/** A plan as one writes it down: the tree, and under an action its indicators. */
export interface PlanFile {
  /** Names the plan for good. */
  readonly key: string;
  readonly municipality: string;
  readonly name: string;
  readonly philosophy: string;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly source: string;
  readonly goals: readonly {
    readonly name: string;
    readonly aim?: string;
    readonly measures: readonly {
      readonly name: string;
      readonly actions: readonly PlannedAction[];
    }[];
  }[];
}

export interface PlannedAction {
  readonly name: string;
  /** ★ */
  readonly priority?: boolean;
  readonly containedPlan?: string;
  readonly indicators?: readonly {
    readonly name: string;
    readonly unit: string;
    readonly aboutPeople?: boolean;
    readonly computedBy?: string;
    /** The first year it is counted in; entered by hand before. */
    readonly computedFrom?: number;
    readonly years: readonly {
      readonly fiscalYear: number;
      readonly target?: number;
      readonly actual?: number;
      readonly source?: string;
    }[];
  }[];
}

/** The records a plan is made of. Positions are those of the lists. */
export function planSeeds({ key, goals, ...plan }: PlanFile): readonly Seed[] {
  const levels = goals.map((goal, g) => ({ goal, at: `${key}/${String(g + 1)}`, g }));
  return [
    { kind: welfarePlan, key, values: plan },
    ...levels.map(({ goal, at, g }) => ({
      kind: planGoal,
      key: at,
      values: {
        plan: seedId(welfarePlan.type, key),
        position: g + 1,
        name: goal.name,
        aim: goal.aim ?? null,
      },
    })),
    ...levels.flatMap(({ goal, at }) =>
      goal.measures.flatMap((measure, m) => measureSeeds(at, `${at}/${String(m + 1)}`, measure, m)),
    ),
  ];
}

function measureSeeds(
  goal: string,
  at: string,
  { name, actions }: PlanFile['goals'][number]['measures'][number],
  position: number,
): readonly Seed[] {
  return [
    {
      kind: planMeasure,
      key: at,
      values: { goal: seedId(planGoal.type, goal), position: position + 1, name },
    },
    ...actions.flatMap((action, a) => actionSeeds(at, `${at}/${String(a + 1)}`, action, a)),
  ];
}

function actionSeeds(
  measure: string,
  at: string,
  { name, priority = false, containedPlan, indicators = [] }: PlannedAction,
  position: number,
): readonly Seed[] {
  return [
    {
      kind: planAction,
      key: at,
      values: {
        measure: seedId(planMeasure.type, measure),
        position: position + 1,
        name,
        priority,
        containedPlan: containedPlan ?? null,
      },
    },
    ...indicators.flatMap(
      ({ years, aboutPeople = false, computedBy = null, computedFrom = null, ...one }, i) => {
        const key = `${at}/${String(i + 1)}`;
        const action = seedId(planAction.type, at);
        return [
          {
            kind: planIndicator,
            key,
            values: { ...one, action, position: i + 1, aboutPeople, computedBy, computedFrom },
          },
          ...years.map((year) => ({
            kind: indicatorYear,
            key: `${key}/${String(year.fiscalYear)}`,
            values: { published: false, ...year, indicator: seedId(planIndicator.type, key) },
          })),
        ];
      },
    ),
  ];
}
