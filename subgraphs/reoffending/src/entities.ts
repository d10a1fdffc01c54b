import { ReentryContact } from './entities/reentry-contact.js';
import { ReentrySupport } from './entities/reentry-support.js';

/** Every table of the department that this subgraph reads. */
export const entities = [ReentrySupport, ReentryContact];
