import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import type { Row } from '../keeping/columns.js';
import { loadBy, loadRecord } from '../keeping/load-records.js';
import {
  indicatorActual,
  referToActual,
  type ActualReference,
  type IndicatorActual,
} from './indicator-actual.js';
import { indicatorYear, planIndicator } from './plan-indicator.js';
import { planAction, planGoal, planMeasure } from './plan-tree.js';

/** Down the tree of a plan; each level of all the plans asked for is one statement. */
export const planResolvers = {
  WelfarePlan: {
    goals: (plan: Row, _args: unknown, context: SubgraphContext) => goalsOf(plan, context),
    actions: async (
      plan: Row,
      { priority }: { readonly priority?: boolean | null },
      context: SubgraphContext,
    ) => {
      const measures = await each(await goalsOf(plan, context), (goal) =>
        measuresOf(goal, context),
      );
      const actions = await each(measures, (measure) => actionsOf(measure, context));
      return actions.filter((action) => (priority ?? action['priority']) === action['priority']);
    },
  },
  PlanGoal: {
    measures: (goal: Row, _args: unknown, context: SubgraphContext) => measuresOf(goal, context),
  },
  PlanMeasure: {
    actions: (measure: Row, _args: unknown, context: SubgraphContext) =>
      actionsOf(measure, context),
  },
  PlanAction: {
    indicators: (action: Row, _args: unknown, context: SubgraphContext) =>
      loadBy(context, planIndicator, 'action', action.id),
  },
  PlanIndicator: {
    years: (indicator: Row, _args: unknown, context: SubgraphContext) =>
      loadBy(context, indicatorYear, 'indicator', indicator.id),
    actual: (indicator: Row, { fiscalYear }: { fiscalYear: number }) =>
      referToActual(indicator, fiscalYear),
  },
  IndicatorYear: {
    actual: async (year: Row, _args: unknown, context: SubgraphContext) => {
      const indicator = await loadRecord(context, planIndicator, String(year['indicator']));
      return indicator === null ? null : referToActual(indicator, Number(year['fiscalYear']));
    },
  },
};

const told = new WeakMap<ActualReference, Promise<IndicatorActual>>();

const toldAs =
  (field: keyof IndicatorActual) =>
  async (actual: ActualReference, _args: unknown, context: SubgraphContext) => {
    const answer = told.get(actual) ?? indicatorActual(actual, context);
    told.set(actual, answer);
    return (await answer)[field];
  };

/** Found out only where it is asked for: the gateway first takes the reference to `collaboration`. */
export const actualResolvers = {
  __resolveReference: (reference: ActualReference) => reference,
  origin: toldAs('origin'),
  value: toldAs('value'),
  text: toldAs('text'),
  asOf: toldAs('asOf'),
  source: toldAs('source'),
  enteredByAgency: toldAs('enteredByAgency'),
};

const goalsOf = (plan: Row, context: SubgraphContext) => loadBy(context, planGoal, 'plan', plan.id);
const measuresOf = (goal: Row, context: SubgraphContext) =>
  loadBy(context, planMeasure, 'goal', goal.id);
const actionsOf = (measure: Row, context: SubgraphContext) =>
  loadBy(context, planAction, 'measure', measure.id);

const each = async (rows: readonly Row[], children: (row: Row) => Promise<readonly Row[]>) =>
  (await Promise.all(rows.map(children))).flat();
