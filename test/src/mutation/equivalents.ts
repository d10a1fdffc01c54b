/** Faults that change nothing anybody could see, each with why. */
interface Equivalent {
  /** How the fault's name begins. */
  readonly mutant: string;
  /** How many faults this speaks of, where more than one is named alike. */
  readonly times?: number;
  readonly because: string;
}

export const equivalents: readonly Equivalent[] = [
  {
    mutant: "decision/authorization-grounds.ts word swapped: 'CATEGORY'",
    because: 'the word is only ever compared with FIELD',
  },
  {
    mutant:
      'decision/authorization-grounds.ts clause dropped: field !== undefined && fields.includes(field)',
    because: 'fields is a list of texts, so undefined is never in it',
  },
  {
    mutant: 'recording/emergencies.ts clause dropped: emergency(act)?.maxHours ?? NaN',
    because: 'before LB-21 was law the act is refused already',
  },
  {
    mutant: 'recording/give-consent.ts clause dropped: giver.person !== null && about.conflicted',
    because: 'no list of people holds null',
  },
  {
    mutant:
      'recording/give-consent.ts clause dropped: giver.person === null || giver.person === subject',
    because: 'no list of people holds null',
  },
  {
    mutant: 'recording/withdraw-consent.ts quantifier: some → every',
    because: 'a consent has exactly one subject',
  },
  {
    mutant: 'recording/protection.ts clause dropped: perpetrator !== null && protectedPeople',
    because: 'no list of people holds null',
  },
  {
    mutant: "records/recipients.ts word swapped: '' → 'SWAPPED'",
    because: 'a split text always has a first part',
  },
  {
    mutant: "records/recipients.ts word swapped: ':' → 'SWAPPED'",
    because: 'no agency or role has a colon, and any name of a viewer will do',
  },
  {
    mutant:
      "decision/create-decider.ts clause dropped: rule.kind === 'PROHIBITION' && rule.id !== whereaboutsRow.id",
    because: 'asked without measures, D-1 forbids nothing',
  },
  {
    mutant: "decision/rules.ts branch always: rule.kind === 'PROHIBITION' → true",
    because: 'no prohibition is a ground',
  },
  {
    mutant: 'decision/remedies.ts clause dropped: answers.get(key) ??',
    because: 'only a memory',
  },
  {
    mutant: 'decision/day-of-reader.ts number: 1_000',
    times: 2,
    because: 'only a memory',
  },
  {
    mutant: "decision/day-of-reader.ts word swapped: ''",
    because: 'any person the records do not name will do',
  },
  {
    mutant: 'decision/day-of-reader.ts branch never: known !== undefined',
    because: 'only a memory',
  },
  {
    mutant: 'decision/day-of-reader.ts clause dropped: viewer.person ?? ANYBODY',
    because: 'a duty about undefined is nobody’s',
  },
  {
    mutant: 'decision/day-of-reader.ts branch never: days.size >= MOST_DAYS',
    because: 'only a memory',
  },
  {
    mutant: 'decision/day-of-reader.ts branch always: days.size >= MOST_DAYS',
    because: 'only a memory',
  },
  {
    mutant: 'decision/day-of-reader.ts operator: >= →',
    times: 2,
    because: 'only a memory',
  },
  {
    mutant: "decision/create-decider.ts word swapped: ''",
    because: 'any person the records do not name will do',
  },
  {
    mutant: 'decision/create-decider.ts clause dropped: reached.get(key) ??',
    because: 'only a memory',
  },
  {
    mutant: 'decision/category-mask.ts number: 32 → (32 - 1)',
    because: 'the same categories in other bits, with a word for every 31 of them',
  },
  {
    mutant: 'decision/category-mask.ts clause dropped: mask[wordOf(at)] ?? 0',
    times: 2,
    because: 'to bit operations nothing is zero',
  },
  {
    mutant: 'decision/category-mask.ts clause dropped: b[at] ?? 0 → b[at]',
    times: 3,
    because: 'to bit operations nothing is zero',
  },
  {
    mutant: 'decision/category-mask.ts clause dropped: at !== undefined && ((mask[wordOf(at)]',
    because: 'there is no word of no place, and nothing is zero',
  },
  {
    mutant: 'decision/category-mask.ts number: 0 →',
    times: 2,
    because: 'maskOf begins with a word for every category; other masks are tried shorter',
  },
  {
    mutant: "decision/create-decider.ts row dropped: 'EMERGENCY'",
    because: 'of the stages only consent and provision serve one purpose, and their order stays',
  },
  {
    mutant: "decision/create-decider.ts row dropped: 'STATUTORY_FORUM'",
    because: 'of the stages only consent and provision serve one purpose, and their order stays',
  },
  {
    mutant: "decision/create-decider.ts row dropped: 'CONSENT'",
    because: 'what is not in the list comes first, as consent does before provision',
  },
  {
    mutant: "decision/create-decider.ts row dropped: 'GUARDIAN_POWERS'",
    because: 'of the stages only consent and provision serve one purpose, and their order stays',
  },
  {
    mutant: "decision/create-decider.ts word swapped: 'EMERGENCY'",
    because: 'of the stages only consent and provision serve one purpose, and their order stays',
  },
  {
    mutant: "decision/create-decider.ts word swapped: 'STATUTORY_FORUM'",
    because: 'of the stages only consent and provision serve one purpose, and their order stays',
  },
  {
    mutant: "decision/create-decider.ts word swapped: 'CONSENT'",
    because: 'what is not in the list comes first, as consent does before provision',
  },
  {
    mutant: "decision/create-decider.ts word swapped: 'GUARDIAN_POWERS'",
    because: 'of the stages only consent and provision serve one purpose, and their order stays',
  },
  {
    mutant: 'decision/create-decider.ts number: 0 → (0 - 1)',
    times: 3,
    because: 'only a shortcut: no list is shorter than empty, and the long way says the same',
  },
  {
    mutant: 'decision/create-decider.ts number: 50 →',
    times: 2,
    because: 'a list and a set hold the same people',
  },
  {
    mutant: 'decision/create-decider.ts branch never: subjects.length <= FEW',
    because: 'a list and a set hold the same people',
  },
  {
    mutant: 'decision/create-decider.ts branch always: subjects.length <= FEW',
    because: 'a list and a set hold the same people',
  },
  {
    mutant: 'decision/create-decider.ts operator: <= →',
    times: 2,
    because: 'a list and a set hold the same people',
  },
  {
    mutant: 'decision/create-decider.ts branch always: openings.length > 1',
    because: 'a list of one or none is in order',
  },
  {
    mutant: 'decision/create-decider.ts operator: > → >=',
    because: 'a list of one or none is in order',
  },
  {
    mutant: 'decision/create-decider.ts number: 1 → (1 - 1)',
    because: 'a list of one or none is in order',
  },
  {
    mutant: 'tables/derivations.ts quantifier: some → every',
    because: 'there is one derivation',
  },
  {
    mutant: 'tables/holds-on.ts clause dropped: starts.get(day) ??',
    because: 'only a memory',
  },
  {
    mutant: "recording/consent-age.ts day off by one: '2022-04-01' → '2022-04-02'",
    because: 'on that day the row after it answers already',
  },
  {
    mutant: "recording/emergencies.ts clause dropped: viewer.role !== 'INFORMATION_OFFICER' ||",
    because: 'the officer sits at 情報政策課 alone (posts.ts)',
  },
  {
    mutant: "recording/give-consent.ts clause dropped: typeof person === 'string'",
    because: 'nobody unnamed is of a perpetrator’s side',
  },
  {
    mutant: 'decision/rules/d1-whereabouts.ts clause dropped: caseId !== null && measure.cases',
    because: 'no list of cases holds null',
  },
  {
    mutant:
      'decision/rules/d1-whereabouts.ts clause dropped: viewer.person !== undefined && isOfSide',
    because: 'every perpetrator has a name (is-prohibition.ts), and no household holds undefined',
  },
  {
    mutant:
      "decision/rules/later-refusal.ts clause dropped: ground.kind === 'AUTHORIZATION' && facts.authorizations.some → facts",
    because: 'no consent serves a purpose of duty, so no refusal meets a ground without a record',
  },
  {
    mutant:
      "decision/rules/later-refusal.ts clause dropped: record.basis === 'LB-01' && record.exclusions.length > 0 → record.basis",
    because: 'only a shortcut: a consent that leaves nothing out takes nothing',
  },
  {
    mutant: 'decision/rules/later-refusal.ts operator: > → >=',
    because: 'only a shortcut: a consent that leaves nothing out takes nothing',
  },
  {
    mutant: 'decision/rules/later-refusal.ts number: 0 → (0 - 1)',
    because: 'only a shortcut: a consent that leaves nothing out takes nothing',
  },
  {
    mutant: 'recording/protection.ts clause dropped: viewer.person !== undefined &&',
    because: 'nobody unnamed is of a perpetrator’s side',
  },
  {
    mutant: 'recording/provisions.ts branch never: basis === undefined || category === undefined',
    because: 'asked after the checks of the basis and of the holder, which know both',
  },
  {
    mutant: 'recording/provisions.ts operator: || → &&',
    because: 'asked after the checks of the basis and of the holder, which know both',
  },
  {
    mutant: 'recording/provisions.ts clause dropped: basis === undefined || category === undefined',
    times: 2,
    because: 'asked after the checks of the basis and of the holder, which know both',
  },
  {
    mutant: "recording/provisions.ts word swapped: 'NOT'",
    because: 'asked after the checks of the basis and of the holder, which know both',
  },
  {
    mutant: 'recording/party.ts clause dropped: person !== undefined && person === party',
    because: 'no party is undefined',
  },
  {
    mutant: 'recording/recorder-conflict.ts clause dropped: person !== undefined &&',
    times: 2,
    because: 'no list of people holds undefined, and no measure is against it',
  },
  {
    mutant: 'recording/version-conflict.ts clause dropped: names.get(agency) ??',
    because: 'every agency has a name',
  },
  {
    mutant: 'recording/withdraw-consent.ts clause dropped: person === undefined ||',
    because: 'no list of people holds undefined',
  },
  {
    mutant: 'records/read-records.ts operator: < → <=',
    because: 'no two records have one id',
  },
  {
    mutant: 'records/read-records.ts number: 1 →',
    times: 3,
    because: 'sorting asks only whether one comes before the other',
  },
  {
    mutant: 'decision/create-decider.ts branch never: live.length === 0',
    times: 2,
    because: 'only a shortcut: without measures and refusals the long way takes nothing out',
  },
  {
    mutant: 'decision/evaluate.ts branch never: field === undefined',
    because: 'an undefined field is none (authorization-grounds.ts)',
  },
  {
    mutant: 'records/steady-until.ts operator: < → <=',
    because: 'of two of one moment either is the earlier',
  },
  {
    mutant: 'records/steady-until.ts clause dropped: findBasis(basis)?.maxHours ?? NaN',
    because: 'without hours it is the beginning again, which is asked already',
  },
];
