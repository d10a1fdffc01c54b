import { runSubgraph } from '@kasane/subgraph-kit/run-subgraph';
import { subgraph } from './subgraph.js';

await runSubgraph(subgraph);
