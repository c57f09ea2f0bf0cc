/** Who is at the screen: a resident gets the one-column way, everybody else the stock Tasklist. */
import { refresh } from './application.js';

let answer = null;

/** Whether this is a resident: someone with an open application, or a member of the group of residents. */
export function isResident() {
  answer ??= ask();
  return answer;
}

/** The same without waiting; false as long as it isn't known. */
export const isKnownResident = () => document.body.classList.contains('resident');

async function ask() {
  try {
    const resident = (await refresh()) !== null || (await groups()).includes('resident');
    document.body.classList.add(resident ? 'resident' : 'staff');
    return resident;
  } catch {
    // Unreachable or signed out: show what there is.
    document.body.classList.add('staff');
    answer = null;
    markClerk().catch(() => {});
    return false;
  }
}

/** Only administrators start anything in Tasklist; the server would refuse everybody else. */
async function markClerk() {
  document.body.classList.toggle('clerk', !(await groups()).includes('camunda-admin'));
}

async function groups() {
  const json = path => fetch(path, { headers: { Accept: 'application/json' } }).then(response => response.json());
  const api = document.querySelector('base').getAttribute('app-root') + '/api/';
  const { userId } = await json(`${api}admin/auth/user/default`);
  const found = await json(`${api}engine/engine/default/group?member=${encodeURIComponent(userId)}`);
  return found.map(group => group.id);
}
