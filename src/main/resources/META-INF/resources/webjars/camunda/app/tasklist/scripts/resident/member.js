/** What a member is asked, beside any application: before and after a payment. */
import { call } from './server.js';

const OLDEST = '?sortBy=created&sortOrder=asc&maxResults=1';

/** The id of the task that waits for longest, {@code null} when none does. */
export async function memberTask() {
  const engine = document.querySelector('base').getAttribute('app-root') + '/api/engine/engine/default/';
  const [task] = await call('GET', `${engine}task${OLDEST}`);
  return task?.id ?? null;
}
