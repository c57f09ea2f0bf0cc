/** The state of the resident's application, as `GET /signup/state` tells it. */
import { call, Failure } from './server.js';
import { watchSession } from './session.js';

let state = null;
const listeners = [];

/** The state last read; {@code null} when there is no open application. */
export const application = () => state;

export const onApplication = listener => listeners.push(listener);

export async function refresh() {
  try {
    state = await call('GET', '/signup/state');
    watchSession(state.expiresInSeconds, refresh);
  } catch (failure) {
    if (!(failure instanceof Failure) || failure.status !== 404) {
      throw failure;
    }
    state = null;
  }
  listeners.forEach(listener => listener(state));
  return state;
}
