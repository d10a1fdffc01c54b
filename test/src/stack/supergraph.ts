import { readFileSync } from 'node:fs';
import { readLabels } from '@kasane/directives/read-labels';
import { parse } from 'graphql';
import { stack } from './running-stack.js';

/** The supergraph the running gateway was given. */
export const supergraph = parse(readFileSync(stack.supergraphFile, 'utf8'));
export const labels = readLabels(supergraph);
