/** What a member is asked before and after a payment, and what a member changes: tasks beside any application. */
import { element } from './elements.js';
import { call, csrfToken } from './server.js';

const OLDEST = '?sortBy=created&sortOrder=asc&maxResults=50';
export const FAREWELL_PAGE = '/login?left';

const CHANGE = 'membership-change:';

let known = [];

const isChange = task => task.processDefinitionId?.startsWith(CHANGE);

/** The id of the task to open: of a change that was begun, else the one that waits for longest; {@code null} without any. */
export async function memberTask() {
  const engine = document.querySelector('base').getAttribute('app-root') + '/api/engine/engine/default/';
  known = await call('GET', `${engine}task${OLDEST}`);
  return (known.find(isChange) ?? known[0])?.id ?? null;
}

/** Whether a task belongs to a change, which can be given up. */
export const canBeStopped = id => known.some(task => task.id === id && isChange(task));

/** Whether a step before it can be opened again. */
export const canSearchAgain = id =>
  known.some(task => task.id === id && /^task_(chooseNewAddress|enterNewDwelling)$/.test(task.taskDefinitionKey));

/** Whether the member leaves with this task: nobody is signed in afterwards. */
export const isFarewell = id => known.some(task => task.id === id && task.taskDefinitionKey === 'task_confirmWithdrawal');

/** Whether a change of the member waits for somebody else. */
export const changeWaits = () =>
  call('GET', '/me/change').then(
    change => change.waits,
    () => false
  );

/** Leaves Tasklist by a page that wants to be posted to. */
export async function post(path) {
  if (!csrfToken()) {
    // Nothing on the way here made one; the page with the buttons does.
    await fetch('/me');
  }
  const form = element(
    'form',
    { method: 'post', action: path },
    element('input', { type: 'hidden', name: '_csrf', value: csrfToken() })
  );
  document.body.append(form);
  form.submit();
}
