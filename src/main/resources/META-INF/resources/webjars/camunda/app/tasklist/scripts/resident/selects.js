/** What the select fields of form-js 1.8.7 lack: opening at the first press, and words for screen readers. */

/**
 * A select field that has been opened and left once does not open at the next press, though it gets the focus. Leaving
 * and entering it once more opens it. Returns what ends the help.
 */
export function openAtFirstPress(root) {
  let pending;
  const press = event => {
    clearTimeout(pending);
    const box = event.target.closest('.fjs-form-field-select');
    if (!box || listOf(box) || event.target.closest('.fjs-select-cross')) {
      return;
    }
    pending = setTimeout(() => {
      const input = box.querySelector('input');
      if (!listOf(box) && document.activeElement === input) {
        input.blur();
        setTimeout(() => input.focus(), 50);
      }
    }, 100);
  };
  root.addEventListener('mousedown', press, true);
  return () => root.removeEventListener('mousedown', press, true);
}

/** Leaving an open list with the tab key, the focus is lost on its way while form-js redraws. Returns what ends the help. */
export function keepFocus(root) {
  const left = ({ target, relatedTarget: next }) => {
    if (next && target.closest('.fjs-form-field-select')) {
      setTimeout(() => document.activeElement === document.body && next.focus());
    }
  };
  root.addEventListener('focusout', left);
  return () => root.removeEventListener('focusout', left);
}

const listOf = box => box.querySelector('.fjs-dropdownlist');

/** Says what form-js only draws: what is chosen, whether the list is open, which of its lines is marked. Returns what ends it. */
export function describeSelects(root) {
  const describe = () => root.querySelectorAll('.fjs-form-field-select').forEach(describeOne);
  const observer = new MutationObserver(describe);
  observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['class'] });
  describe();
  return () => observer.disconnect();
}

function describeOne(box) {
  const input = box.querySelector('.fjs-input-group input');
  if (!input) {
    return;
  }
  const list = listOf(box);
  set(input, 'role', 'combobox');
  set(input, 'aria-haspopup', 'listbox');
  set(input, 'aria-expanded', Boolean(list));
  set(input, 'aria-required', Boolean(box.querySelector('.fjs-asterix')));
  set(input, 'aria-invalid', box.classList.contains('fjs-has-errors'));
  describeChoice(box, input);
  if (list) {
    describeList(box, input, list);
  } else {
    input.removeAttribute('aria-controls');
    input.removeAttribute('aria-activedescendant');
  }
}

/** Where nothing can be typed, what is chosen stands beside the input. */
function describeChoice(box, input) {
  const chosen = box.querySelector('.fjs-select-display')?.id;
  const about = input.getAttribute('aria-describedby') ?? '';
  if (chosen && !about.split(' ').includes(chosen)) {
    input.setAttribute('aria-describedby', `${chosen} ${about}`.trim());
  }
}

function describeList(box, input, list) {
  list.id = `${input.id}-list`;
  set(list, 'role', 'listbox');
  set(list, 'aria-label', box.querySelector('label').textContent.replace('*', '').trim());
  set(input, 'aria-controls', list.id);
  input.removeAttribute('aria-activedescendant');
  [...list.children].forEach((line, index) => {
    const marked = line.classList.contains('focused');
    line.id = `${list.id}-${index}`;
    set(line, 'role', 'option');
    set(line, 'aria-selected', marked);
    if (marked) {
      set(input, 'aria-activedescendant', line.id);
    }
  });
}

const set = (place, name, value) => place.setAttribute(name, String(value));
