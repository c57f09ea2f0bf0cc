/** Where the resident is on the way: five phases, the step in words, and the steps done so far to go back to. */
import { leaveTo } from './actions.js';
import { button, element } from './elements.js';
import { openDrafts } from './drafts.js';

export function drawSteps(state) {
  document.getElementById('signup-steps')?.remove();
  if (!state?.steps?.length) {
    return;
  }
  const nav = element('nav', { id: 'signup-steps', 'aria-label': '가입 단계' }, phases(state), where(state), done(state));
  document.querySelector('.site-wrap').before(nav);
}

export function titleOf({ current, steps }) {
  return steps.find(step => step.task === current)?.title ?? '';
}

const phases = ({ phase, phases: names }) =>
  element(
    'ol',
    { className: 'phases' },
    ...names.map((name, index) => {
      const number = index + 1;
      const item = element(
        'li',
        { className: number < phase ? 'done' : number === phase ? 'current' : 'todo' },
        element('span', { className: 'number', 'aria-hidden': 'true' }, number < phase ? '✓' : String(number)),
        element('span', { className: 'name' }, name),
        number < phase ? element('span', { className: 'sr-only' }, '(마침)') : null
      );
      if (number === phase) {
        item.setAttribute('aria-current', 'step');
      }
      return item;
    })
  );

function where(state) {
  const { phase, phases: names, steps, current } = state;
  const place = steps.findIndex(step => step.task === current) + 1;
  return element(
    'p',
    { className: 'where' },
    `${phase}단계 ${names[phase - 1]} – ${titleOf(state)} (${place}/${steps.length})`
  );
}

function done({ steps }) {
  const earlier = steps.filter(step => step.state === 'done');
  if (!earlier.length) {
    return null;
  }
  return element(
    'details',
    {},
    element('summary', {}, '앞 단계 다시 보기'),
    element(
      'ol',
      { className: 'earlier' },
      ...earlier.map(step =>
        element('li', {}, button(step.title, () => leaveTo(step.task, openDrafts()), 'signup-link'))
      )
    )
  );
}
