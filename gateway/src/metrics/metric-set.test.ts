import { describe, expect, it } from '@jest/globals';
import { createMetricSet } from './metric-set.js';

describe('metrics', () => {
  it('are told in the text format of Prometheus', () => {
    const metrics = createMetricSet();
    const count = metrics.counter({
      name: 'asked_total',
      help: 'Asked.',
      labels: { kind: ['query', 'mutation'], outcome: ['good'] },
    });
    const observe = metrics.histogram({ name: 'seconds', help: 'Time.', labels: {} });
    metrics.gauge({ name: 'now', help: 'Now.', read: () => 7 });
    metrics.gauge({ name: 'unknown', help: 'Not known.', read: () => undefined });
    count({ kind: 'query', outcome: 'good' });
    count({ kind: 'query', outcome: 'good' }, 2);
    observe({}, 0.005);
    observe({}, 99);
    expect(metrics.text().split('\n')).toEqual([
      '# HELP asked_total Asked.',
      '# TYPE asked_total counter',
      'asked_total{kind="query",outcome="good"} 3',
      '# HELP seconds Time.',
      '# TYPE seconds histogram',
      ...['0.005', '0.01', '0.025', '0.05', '0.1', '0.25', '0.5', '1', '2.5', '5', '10'].map(
        (bound) => `seconds_bucket{le="${bound}"} 1`,
      ),
      'seconds_bucket{le="+Inf"} 2',
      'seconds_sum 99.005',
      'seconds_count 2',
      '# HELP now Now.',
      '# TYPE now gauge',
      'now 7',
      '# HELP unknown Not known.',
      '# TYPE unknown gauge',
      '',
    ]);
  });

  it('take no value that no table has, and only so many names', () => {
    const metrics = createMetricSet();
    const count = metrics.counter({
      name: 'n',
      help: 'N.',
      labels: { kind: ['query'], subgraph: { pattern: /^[a-z]+$/, most: 2 } },
    });
    for (const subgraph of ['elderly', '佐倉 ハルエ', 'children', 'household', 'x"} 1\ny{a="']) {
      count({ kind: 'query', subgraph });
    }
    count({ kind: '佐倉', subgraph: 'elderly' });
    expect(metrics.text().trimEnd().split('\n').slice(2)).toEqual([
      'n{kind="query",subgraph="elderly"} 1',
      'n{kind="query",subgraph="other"} 3',
      'n{kind="query",subgraph="children"} 1',
      'n{kind="other",subgraph="elderly"} 1',
    ]);
  });
});
