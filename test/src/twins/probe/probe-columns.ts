import { isDeepStrictEqual } from 'node:util';
import { askBoth, type Pair } from '../ask-until-steady.js';
import { columnTries, type TriedColumn, type Try } from './column-tries.js';
import { describeLeak } from '../describe-leak.js';
import { familiesOf } from './families.js';
import type { Twins } from '../open-twins.js';
import { everything, probeConsents, theRest } from './probe-consents.js';
import { probeQuestion, roomOf, type ProbeQuestion } from './probe-question.js';
import type { ToldTable } from '../told/told-table.js';

/** What was found of one column of one table. */
export interface ColumnVerdict {
  readonly table: string;
  readonly column: string;
  /** Whether there was another value to put into it at all. */
  readonly tried: boolean;
  /** Whether a reader who may see everything could tell. */
  readonly seen: boolean;
  /** How a reader who may see everything but what the column says could tell. */
  readonly leak?: string;
}

/**
 * Puts other values into every column of these tables, and asks for everything about the owners, as
 * both readers. Columns of people who are no family are tried at once.
 */
export async function probeColumns(
  twins: Twins,
  told: readonly ToldTable[],
  protectedPeople: ReadonlySet<string>,
): Promise<readonly ColumnVerdict[]> {
  const verdicts: ColumnVerdict[] = [];
  for (const room of new Set(told.map(({ table }) => roomOf(table)))) {
    const columns = told
      .filter(({ table }) => roomOf(table) === room)
      .flatMap((each) => columnTries(twins.tables, each, protectedPeople));
    verdicts.push(...(await probeRoom(twins, probeQuestion(twins, room), columns)));
  }
  await twins.differ([]);
  return verdicts;
}

/** A column on its way to a verdict. */
interface Probe extends TriedColumn {
  readonly left: Try[];
  seen: boolean;
  leak?: string;
}

interface Trial extends Try {
  readonly probe: Probe;
}

async function probeRoom(
  twins: Twins,
  question: ProbeQuestion,
  columns: readonly TriedColumn[],
): Promise<readonly ColumnVerdict[]> {
  const families = familiesOf(twins.tables);
  const probes = columns.map((each): Probe => ({ ...each, left: [...each.tries], seen: false }));
  let trials = takeTrials(probes, { most: question.most, families });
  while (trials.length > 0) {
    await tryAtOnce(twins, question, trials);
    trials = takeTrials(probes, { most: question.most, families });
  }
  return probes.map(({ told, column, tries, seen, leak }) => ({
    ...{ table: told.table, column, tried: tries.length > 0, seen },
    ...(leak === undefined ? {} : { leak }),
  }));
}

interface Width {
  /** People one question has room for. */
  readonly most: number;
  readonly families: ReadonlyMap<string, number>;
}

/**
 * One try of as many columns as fit together: of people of different families, since one's answer
 * could change with another's.
 */
function takeTrials(probes: readonly Probe[], { most, families }: Width): readonly Trial[] {
  const asked = new Set<number | undefined>();
  const trials: Trial[] = [];
  for (const probe of probes) {
    if (trials.length === most) break;
    const at = probe.left.findIndex(
      ({ people, said }) =>
        !people.some((person) => asked.has(families.get(person))) &&
        namesPeople(said) === namesPeople(trials[0]?.said ?? said),
    );
    const first = probe.left[at];
    if (first === undefined || (isOfMeeting(first) && trials.length > 0)) continue;
    probe.left.splice(at, 1);
    trials.push({ ...first, probe });
    if (isOfMeeting(first)) break;
    for (const person of first.people) asked.add(families.get(person));
  }
  // Whoever was not seen for longest stands first, where most is asked.
  return trials.sort((a, b) => a.probe.left.length - b.probe.left.length);
}

/** What a meeting is told is not told of one person. */
const isOfMeeting = ({ said, people }: Try): boolean =>
  said.includes('MEETING') || people.length !== 1;

const ofMeetings = ({ change }: Try): boolean => change.table.includes('.meeting_');

/** A reference is open wherever anything else is: what it says is not withheld from the other reader. */
const namesPeople = (said: readonly string[]): boolean => said.includes('PERSON_REFERENCE');

async function tryAtOnce(
  twins: Twins,
  question: ProbeQuestion,
  trials: readonly Trial[],
): Promise<void> {
  const people = trials.flatMap((trial) => trial.people);
  await twins.record(probeConsents(twins.tables, trials));
  const differences = trials.map(({ change }) => change);
  await twins.differ(differences);
  const ask = async (reader: typeof theRest) =>
    askBoth(twins, { reader, ...question.about(people, trials.some(ofMeetings)) });
  if (!trials.some(({ said }) => namesPeople(said))) {
    if (!alike(await ask(theRest))) {
      await findLeaks(twins, question, trials);
      await twins.differ(differences);
    }
  }
  if (trials.some(({ said }) => said.length > 0)) {
    const answers = await ask(everything);
    for (const trial of trials) {
      const about = isOfMeeting(trial) ? undefined : people.indexOf(trial.people[0] ?? '');
      trial.probe.seen ||= question.differsAbout(about, answers);
    }
  }
  for (const { probe, said } of trials) {
    // What nothing shows is not shown to the other reader either.
    if (probe.seen || probe.leak !== undefined || said.length === 0) probe.left.length = 0;
  }
}

/** Which of them it was; or all of them, where it takes more than one. */
async function findLeaks(
  twins: Twins,
  question: ProbeQuestion,
  trials: readonly Trial[],
): Promise<void> {
  const hold = async (suspects: readonly Trial[]): Promise<boolean> => {
    const differences = suspects.map(({ change }) => change);
    await twins.differ(differences);
    const people = suspects.flatMap((each) => each.people);
    const asked = { reader: theRest, ...question.about(people, suspects.some(ofMeetings)) };
    const answers = await askBoth(twins, asked);
    if (alike(answers)) return false;
    const leak = describeLeak({ ...asked, ...answers, differences });
    for (const { probe } of suspects) probe.leak = leak;
    return true;
  };
  const found: boolean[] = [];
  for (const trial of trials) found.push(await hold([trial]));
  if (!found.includes(true)) await hold(trials);
}

const alike = ({ here, there }: Pair): boolean => isDeepStrictEqual(here, there);
