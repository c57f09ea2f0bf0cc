/** The state of the application at the screen, a resident's or an official's, as `GET …/state` of its pages tells it. */
import { call, Failure } from './server.js';
import { watchSession } from './session.js';

const PLACES = ['/signup', '/agency'];

let place = PLACES[0];
let state = null;
const listeners = [];

/** The state last read; {@code null} when there is no open application. */
export const application = () => state;

/** An address of the application's own pages and calls. */
export const at = path => place + path;

export const onApplication = listener => listeners.push(listener);

export async function refresh() {
  // Nobody has one of both kinds.
  for (const candidate of state ? [place] : PLACES) {
    state = await ask(candidate);
    if (state) {
      place = candidate;
      watchSession(state.expiresInSeconds, at('/resume'), refresh);
      break;
    }
  }
  if (!state) {
    // A member: there is no application to come back to.
    watchSession(null, '/login');
  }
  listeners.forEach(listener => listener(state));
  return state;
}

async function ask(candidate) {
  try {
    return await call('GET', `${candidate}/state`);
  } catch (failure) {
    if (!(failure instanceof Failure) || failure.status !== 404) {
      throw failure;
    }
    return null;
  }
}
