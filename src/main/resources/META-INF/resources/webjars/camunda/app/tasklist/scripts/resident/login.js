import { expire, hasExpired } from './session.js';
import { isKnownResident } from './who.js';

/** The one login page is ours: Tasklist's own is never shown. */
export function redirectLogin() {
  const check = () => {
    if (location.hash.startsWith('#/login') && !hasExpired()) {
      location.replace('/login');
    }
  };
  window.addEventListener('hashchange', check);
  check();
}

/** A resident whose session has ended is told so where they are. */
export const explainLogout = [
  '$rootScope',
  scope =>
    scope.$on('authentication.login.required', event => {
      if (isKnownResident()) {
        event.preventDefault();
        expire();
      }
    })
];
