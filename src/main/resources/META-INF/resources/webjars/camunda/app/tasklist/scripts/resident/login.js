import { hasExpired } from './session.js';

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
