import { parse } from 'graphql';
import { labelChanges } from '../../registry/checks/changes/label-changes.js';
import { graphEntries, type GraphEntry } from './graph-entries.js';

/** One difference between two supergraphs. What was or will not be there has no `from` or `to`. */
export interface GraphChange {
  readonly coordinate: string;
  readonly what: GraphEntry['what'];
  readonly from: Said | null;
  readonly to: Said | null;
  /** What is said about people is other than before: the label, or that there is one. */
  readonly aboutPeople: boolean;
  /** The label guards less than before (registry/checks/weakening.ts). */
  readonly weaker: boolean;
}

type Said = Pick<GraphEntry, 'shape' | 'label'>;

/** Everything that differs, in the order of coordinates. */
export function graphChanges(fromSdl: string, toSdl: string): readonly GraphChange[] {
  if (fromSdl === toSdl) return [];
  const before = parse(fromSdl, { noLocation: true });
  const after = parse(toSdl, { noLocation: true });
  const [was, is] = [graphEntries(before), graphEntries(after)];
  const weaker = new Set(
    labelChanges(before, after)
      .filter((change) => change.weaker)
      .map(({ coordinate }) => coordinate),
  );
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((coordinate) => {
    const [from, to] = [was.get(coordinate), is.get(coordinate)];
    const what = (to ?? from)?.what;
    if (what === undefined) return [];
    const aboutPeople = (from?.label ?? '') !== (to?.label ?? '');
    if (from?.shape === to?.shape && !aboutPeople) return [];
    return [
      {
        coordinate,
        what,
        from: said(from),
        to: said(to),
        aboutPeople,
        weaker: weaker.has(coordinate),
      },
    ];
  });
}

const said = (entry: GraphEntry | undefined): Said | null =>
  entry === undefined ? null : { shape: entry.shape, label: entry.label };
