/**
 * The browser's back button. Tasklist leaves several entries in the history for every task and goes forward again from
 * most of them. A resident's way has two entries only: from the upper one, going back means one step back; from the
 * first step it leads out.
 */
import { leaveTo } from './actions.js';
import { application } from './application.js';
import { openDrafts } from './drafts.js';
import { currentAddress } from './navigation.js';

const UPPER = { wizard: 'upper' };
const LOWER = { wizard: 'lower' };

const isUpper = state => state?.wizard === UPPER.wizard;
const isLower = state => state?.wizard === LOWER.wizard;

/** Replaces the entry at hand whenever Tasklist's address changes. */
export const keepOneEntry = [
  '$delegate',
  browser => {
    const { url } = browser;
    browser.url = function (address, replace, state) {
      return address && application() ? url.call(this, address, true, { ...history.state }) : url.call(this, address, replace, state);
    };
    return browser;
  }
];

export function stepBackWithTheBrowser() {
  // Browsers skip entries that a page makes before anybody touched it.
  ['pointerdown', 'keydown'].forEach(move => document.addEventListener(move, standUp, true));
  window.addEventListener('popstate', goBack, true);
}

function standUp() {
  if (application() && !isUpper(history.state)) {
    history.replaceState(LOWER, '');
    history.pushState(UPPER, '');
  }
}

function goBack(event) {
  if (!isLower(event.state) || !application()) {
    return;
  }
  const { back } = application();
  if (!back) {
    history.back();
    return;
  }
  event.stopImmediatePropagation();
  history.pushState(UPPER, '', currentAddress());
  leaveTo(back, openDrafts());
}
