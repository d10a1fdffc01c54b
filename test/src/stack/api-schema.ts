import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { ask } from '../asking/ask.js';

/** The schema readers are offered, as the gateway tells it. */
const { body } = await ask({ as: 'coordinator', query: getIntrospectionQuery() });

export const apiSchema = buildClientSchema(body.data as unknown as IntrospectionQuery);
