/** Where the resident is on the way: five phases, the step in words, and the steps done so far to go back to. */
import { leaveTo } from './actions.js';
import { button, element } from './elements.js';
import { openDrafts } from './drafts.js';
import { say } from './words.js';

export function drawSteps(state) {
  document.getElementById('signup-steps')?.remove();
  if (!state?.steps?.length) {
    return;
  }
  const nav = element('nav', { id: 'signup-steps', 'aria-label': say('가입 단계') }, phases(state), where(state), done(state));
  (document.getElementById('signup-messages') ?? document.querySelector('.site-wrap')).before(nav);
}

export const titleOf = state => stepOf(state)?.title ?? '';

// A task beside the way, such as registering one's name, counts as the step it belongs to.
const stepOf = ({ current, steps }) =>
  steps.find(step => step.task === current) ?? steps.find(step => step.state === 'current');

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
        number < phase ? element('span', { className: 'sr-only' }, say('(마침)')) : null
      );
      if (number === phase) {
        item.setAttribute('aria-current', 'step');
      }
      return item;
    })
  );

function where(state) {
  const { phase, phases: names, steps } = state;
  const step = stepOf(state);
  const place = step ? ` ${say('(%s쪽 가운데 %s쪽)', steps.length, steps.indexOf(step) + 1)}` : '';
  return element('p', { className: 'where' }, `${names[phase - 1]}${place}`);
}

function done({ back, steps }) {
  const earlier = steps.filter(step => step.state === 'done');
  if (!back || !earlier.length) {
    return null;
  }
  return element(
    'details',
    {},
    element('summary', {}, say('앞 단계 다시 보기')),
    element(
      'ol',
      { className: 'earlier' },
      ...earlier.map(step =>
        element('li', {}, button(step.title, () => leaveTo(step.task, openDrafts()), 'signup-link'))
      )
    )
  );
}
