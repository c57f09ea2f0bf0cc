/** Messages above the form: a box for what went wrong, a line for what is good to know. */
import { button, element } from './elements.js';
import { say } from './words.js';

export const OFFLINE = say('연결이 끊겼어요. 다시 눌러 주세요. 입력하신 내용은 그대로 있어요.');
export const FAILED = say('잠시 문제가 생겼어요. 다시 눌러 주세요. 입력하신 내용은 저장되어 있어요.');

const NOTE_SECONDS = 8;

/** The place for messages: between the steps and the form. */
function place() {
  let box = document.getElementById('signup-messages');
  if (!box) {
    box = element('div', { id: 'signup-messages' });
    document.querySelector('.site-wrap').before(box);
  }
  return box;
}

/** Takes away what went wrong; notes go by themselves. */
export function clear() {
  place()
    .querySelectorAll('.signup-summary')
    .forEach(summary => summary.remove());
}

/** A short note that goes away by itself. */
export function tell(text) {
  if ([...place().querySelectorAll('.signup-note')].some(note => note.textContent === text)) {
    return;
  }
  const note = element('p', { className: 'signup-note', role: 'status' }, text);
  place().append(note);
  setTimeout(() => note.remove(), NOTE_SECONDS * 1000);
}

/** What went wrong as a whole, with nothing to mark at a field. */
export function fail(text) {
  clear();
  place().append(element('div', { className: 'signup-summary', role: 'alert' }, element('p', {}, text)));
  scrollUp();
}

/**
 * What has to be corrected.
 *
 * @param faults list of `{field, label, message}`
 * @param focus called with the field when a fault is chosen
 */
export function summarise(faults, focus) {
  clear();
  const items = faults.map(({ field, label, message }) => {
    const text = label ? `${label}: ${message}` : message;
    return element('li', { 'data-field': field ?? '' }, field ? button(text, () => focus(field), 'signup-link') : text);
  });
  place().append(
    element(
      'div',
      { className: 'signup-summary', role: 'alert' },
      element('p', {}, say('%s가지를 확인해 주세요.', faults.length)),
      element('ul', {}, ...items)
    )
  );
  scrollUp();
}

/** Takes corrected fields off the summary. */
export function keepOnly(isFaulty) {
  place()
    .querySelectorAll('.signup-summary li')
    .forEach(item => item.dataset.field && !isFaulty(item.dataset.field) && item.remove());
  place()
    .querySelectorAll('.signup-summary')
    .forEach(summary => summary.querySelector('ul') && !summary.querySelector('li') && summary.remove());
}

const scrollUp = () => place().scrollIntoView({ block: 'nearest' });
