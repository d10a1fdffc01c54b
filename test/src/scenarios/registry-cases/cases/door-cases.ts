import { added, person, query, TENANCY, type RegistryCase } from '../registry-case.js';

/** Names, addresses and servers (leaks.md 13, 37). */
export const doorCases: readonly RegistryCase[] = [
  {
    title: 'a type of another department (leaks.md 37)',
    refused: person(`grade: CareLevel ${TENANCY}`, 'enum CareLevel { FIRST }'),
    fails: ['ownership CareLevel'],
    allowed: person(`grade: LeaseGrade ${TENANCY}`, 'enum LeaseGrade { FIRST }'),
  },
  {
    title: 'a field of another department (leaks.md 37)',
    refused: person('careInsurance: Int @shareable @personal(category: "ELDERLY_INSURANCE")'),
    fails: [
      'composition Person.careInsurance',
      'labels Person.careInsurance',
      'ownership Person.careInsurance',
    ],
    allowed: person(`rentInsurance: Int ${TENANCY}`),
  },
  {
    title: 'a question of another department (leaks.md 37)',
    refused: query('area(code: ID!): Int @open'),
    fails: ['composition Query.area', 'ownership Query.area'],
    allowed: query('block(code: ID!): Int @open'),
  },
  {
    title: 'a file (leaks.md 37)',
    refused: { ...added(), url: 'file:///etc/passwd' },
    fails: ['url'],
    allowed: added(),
  },
  {
    title: 'credentials in the address',
    refused: { ...added(), url: 'http://housing:secret@127.0.0.1/graphql' },
    fails: ['url'],
    allowed: added(),
  },
  {
    title: 'a query in the address',
    refused: { ...added(), url: 'http://127.0.0.1/graphql?to=http://10.0.0.1' },
    fails: ['url'],
    allowed: added(),
  },
  {
    title: 'a private network that is not listed (leaks.md 37)',
    refused: { ...added(), url: 'http://10.0.0.1/graphql' },
    fails: ['url'],
    allowed: added(),
  },
  {
    title: 'the metadata service of a cloud (leaks.md 37)',
    refused: { ...added(), url: 'http://[::ffff:169.254.169.254]/latest/meta-data' },
    fails: ['url'],
    allowed: added(),
  },
  {
    title: 'a server that does not run',
    refused: { ...added(), served: 'nowhere' },
    fails: ['health'],
    allowed: added(),
  },
  {
    title: 'a server that is not well',
    refused: { ...added(), served: 'without-health' },
    fails: ['health'],
    allowed: added(),
  },
  {
    title: 'a server with other labels than it publishes',
    refused: { ...added(), served: 'another-sdl' },
    fails: ['health'],
    allowed: added(),
  },
  {
    title: 'a server that answers without a grant (leaks.md 13)',
    refused: { ...added(), served: 'to-anybody' },
    fails: ['health Person.publicHousing'],
    allowed: added(),
  },
];
