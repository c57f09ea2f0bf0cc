/** The parts that a screen reader jumps to and the link past the head, none of which the stock Tasklist has. */
import { element } from './elements.js';
import { say } from './words.js';

const CONTENT = 'main';

// Milliseconds.
const REDRAWN = [100, 400, 1000];

export function markContent() {
  const content = document.querySelector('.site-wrap');
  content.id = CONTENT;
  content.setAttribute('role', 'main');
}

/** The name of the site is the first heading: the step below it, where reading begins, is the second. */
export function markHead(head) {
  const name = head.querySelector('.brand-name');
  name?.setAttribute('role', 'heading');
  name?.setAttribute('aria-level', '1');
  if (!head.querySelector('.signup-skip')) {
    head.setAttribute('role', 'banner');
    head.prepend(element('a', { href: `#${CONTENT}`, className: 'signup-skip', onclick: skip }, say('본문 바로가기')));
  }
}

/** Tasklist takes the part of the address behind # for an address of its own: the link must not be followed. */
function skip(event) {
  event.preventDefault();
  readFrom('h2.task, .signup-card h2');
}

/** Puts the focus, and with it a screen reader, on a heading. Tasklist still redraws while a step opens, and drops it again. */
export function readFrom(selector) {
  const focus = () => {
    const heading = document.querySelector(selector);
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  };
  focus();
  window.scrollTo(0, 0);
  REDRAWN.forEach(delay => setTimeout(() => document.activeElement === document.body && focus(), delay));
}
