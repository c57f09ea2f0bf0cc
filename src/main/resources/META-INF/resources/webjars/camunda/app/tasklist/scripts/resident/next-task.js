import { openAfter, openedTask } from './navigation.js';
import { isKnownResident } from './who.js';

/** Stock Tasklist says with a link that there is a next task. A resident simply gets it. */
export const openNextTask = [
  '$delegate',
  announce => params => (isKnownResident() ? openAfter(openedTask()) : announce(params))
];
