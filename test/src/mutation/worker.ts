import { createJudge, type Planted } from './judge-mutants.js';

/** One of the processes that `npm run mutate` gives faults to, one at a time. */
const { judge } = await createJudge();

process.on('message', (fault: Planted) => {
  void judge(fault).then((by) => process.send?.({ by }));
});
process.on('disconnect', () => process.exit());
process.send?.({ ready: true });
