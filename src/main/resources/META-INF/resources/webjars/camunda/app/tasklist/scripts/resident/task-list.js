import { isKnownResident } from './who.js';

const NOTHING = { count: 0, _embedded: {} };

/** Tasklist reads its list three times a step. A resident doesn't see it, so for them nothing is asked. */
export const skipTheList = [
  'camAPI',
  api => {
    const filters = api.resource('filter');
    const { getTasks } = filters;
    filters.getTasks = function (query, done) {
      return isKnownResident() ? done(null, structuredClone(NOTHING)) : getTasks.call(this, query, done);
    };
  }
];
