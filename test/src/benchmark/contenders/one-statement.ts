import pg from 'pg';
import { householdsStatement } from '../households-statement.js';
import { serveAnswers } from './serve-answers.js';

/**
 * The floor: the administrator, whom no role holds back, lets the database write the whole answer.
 *
 * Environment: DATABASE_URL of the administrator.
 */
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 8 });

serveAnswers(async (ids) => {
  const { rows } = await pool.query<{ data: string }>({
    name: 'households',
    text: householdsStatement,
    values: [ids],
  });
  return rows.map(({ data }) => data);
});
