/** What the server says about a field while it is being filled in, and the button that asks for it at once. */
import { application } from './application.js';
import { button, element } from './elements.js';
import { openDrafts } from './drafts.js';
import { fail, OFFLINE } from './messages.js';
import { say } from './words.js';

const CHECKED = /^(loginId|ho|(electricity|water|gas)Number)$/;

/** @param hints list of `{field, ok, text}`, field being a key of the form */
export function showHints(form, hints) {
  form.container.querySelectorAll('.signup-hint').forEach(place => place.replaceChildren());
  for (const { field: key, ok, text } of hints) {
    const box = form.boxOf(form.fieldOf(key) ?? { id: key });
    if (box) {
      placeIn(box).append(element('p', { className: ok ? 'good' : 'bad' }, `${ok ? '✔' : '!'} ${text}`));
    }
  }
}

/** Puts a button beside the fields whose value can already belong to somebody else. */
export function offerCheck(field, box) {
  if (!application() || !CHECKED.test(field.key) || box.querySelector('.signup-check')) {
    return;
  }
  const check = button(
    say('중복확인'),
    async () => {
      check.disabled = true;
      await openDrafts()
        ?.save({ again: true })
        .catch(() => fail(OFFLINE));
      check.disabled = false;
      // A button that rests loses the focus. Whoever has gone on meanwhile keeps it.
      if (document.activeElement === document.body) {
        check.focus();
      }
    },
    'signup-button signup-check'
  );
  check.setAttribute('aria-label', say('%s 중복확인', box.querySelector('label').textContent.replace('*', '')));
  box.querySelector('.fjs-input-group').after(check);
  placeIn(box);
}

// The live region has to be there before its text for a screen reader to read it out.
function placeIn(box) {
  let place = box.querySelector('.signup-hint');
  if (!place) {
    place = element('div', { className: 'signup-hint', 'aria-live': 'polite' });
    box.append(place);
  }
  return place;
}
