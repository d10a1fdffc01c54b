import { parentPort } from 'node:worker_threads';
import type { Candidate } from '../checks/check.js';
import { composeSubgraphs } from '../checks/composed.js';

/**
 * Composes what it is sent, in a thread whose memory is limited and which is ended when it takes too
 * long: composition's time and memory are whatever a schema makes of them (leaks.md 37).
 */
parentPort?.on('message', (subgraphs: readonly Candidate[]) => {
  parentPort?.postMessage(composeSubgraphs(subgraphs));
});
