/** Opening tasks in the single page application, and our own steps back and forth. */
import { application, at, refresh } from './application.js';
import { memberTask } from './member.js';
import { call } from './server.js';
import { tell } from './messages.js';
import { say } from './words.js';

export const statusPage = () => at('/status');
const MEMBER_PAGE = '/me';
const MOVED_ON = say('이미 다음 단계로 넘어갔어요.');

const SECOND = 1000;

let router = null;
let shown = null;

export const connect = ['$rootScope', '$location', (scope, address) => (router = { scope, address })];

export const openedTask = () => router.address.search().task;

export const currentAddress = () => router.address.absUrl();

export const taskAddress = id => ({ task: id, forceDisplayTask: true, detailsTab: 'task-detail-form' });

/** Tells that the form of a task is on the screen. */
export const isShown = task => (shown = task);

function open(task) {
  router.scope.$evalAsync(() => router.address.path('/').search(taskAddress(task)));
  // Tasklist's own silent changes of the address (its service `search`) can swallow ours.
  setTimeout(() => {
    if (shown !== task && openedTask() === task) {
      router.scope.$apply(() => router.scope.$broadcast('$routeChanged'));
    }
  }, SECOND);
}

/** The task to work on: that of the application, or what a member is asked; nothing while neither is there. */
export const taskOf = async state => (state ? state.task : memberTask());

/** Opens the task that waits; without one, the page that says how things stand. */
export async function openCurrent(known) {
  const state = known ?? (await refresh());
  const task = await taskOf(state);
  if (task) {
    open(task);
  } else {
    location.assign(state ? statusPage() : MEMBER_PAGE);
  }
}

/** After something failed at a task: whether that was because the application has gone on, which is then shown. */
export async function caughtUp(task) {
  const state = await refresh();
  if ((await taskOf(state)) === task) {
    return false;
  }
  await openCurrent(state);
  tell(MOVED_ON);
  return true;
}

/** Opens what follows a completed task; steps that run on their own in between get three seconds. */
export async function openAfter(completed, attempts = 5) {
  const state = await refresh();
  if (attempts > 0 && state && (!state.task || state.task === completed)) {
    setTimeout(() => openAfter(completed, attempts - 1), 600);
  } else {
    await openCurrent(state);
  }
}

/** Reopens an earlier step, by the id of its user task in the model. */
export async function reopen(step) {
  const left = application()?.task;
  await call('POST', at('/go'), { to: step });
  await openAfter(left);
}
