import { optional, record, text, whole, yes } from '../keeping/fields.js';
import type { Kind } from '../keeping/kind.js';

const position = whole({ from: 1, to: 99 });

/** 基本目標 → 基本施策 → 推進施策: each knows what it stands under, and its number there. */
export const planGoal: Kind = {
  type: 'PlanGoal',
  title: '基本目標',
  table: 'plan_goal',
  fields: [
    record('WelfarePlan')('plan', '計画'),
    position('position', '番号'),
    text(400)('name', '名称'),
    optional(text(1_000)('aim', 'めざす姿')),
  ],
  order: { by: "lpad(r.position::text, 2, '0')" },
};

export const planMeasure: Kind = {
  type: 'PlanMeasure',
  title: '基本施策',
  table: 'plan_measure',
  fields: [
    record('PlanGoal')('goal', '基本目標'),
    position('position', '番号'),
    text(400)('name', '名称'),
  ],
  order: { by: "lpad(r.position::text, 2, '0')" },
};

export const planAction: Kind = {
  type: 'PlanAction',
  title: '推進施策',
  table: 'plan_action',
  fields: [
    record('PlanMeasure')('measure', '基本施策'),
    position('position', '番号'),
    text(400)('name', '名称'),
    yes('priority', '★ 重点的な取組 (重層的支援体制整備事業に関連する新規の取組)'),
    optional(text(400)('containedPlan', '含まれる別の計画 (再犯防止推進計画など)')),
  ],
  order: { by: "lpad(r.position::text, 2, '0')" },
};
