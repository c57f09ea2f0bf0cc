/** Makes the plain inputs of form-js what they are for: masked, with the right keyboard, known to the browser. */
import { offerCheck } from './hints.js';
import { isKnownResident } from './who.js';

const NUMERIC = /^(rrnFront|secret_rrnBack|mobile|contactMobile|phone|officePhone|\w*Number|householdSize|households|movedIn|openedOn|birthDate|destroyedOn)$/;
const DECIMAL = /^(area|areaPyeong|placeArea)$/;

const AUTOCOMPLETE = {
  name: 'name',
  mobile: 'tel',
  phone: 'tel-national',
  email: 'email',
  loginId: 'username',
  rrnFront: 'off',
  secret_rrnBack: 'off'
};

/** Keeps at it while form-js redraws. Returns what ends it. */
export function dressInputs(form) {
  const dress = () => {
    form.container.querySelectorAll('.form-term, table').forEach(letScroll);
    form.fields
      .filter(field => field.key)
      .forEach(field => {
        const input = form.inputOf(field);
        if (input) {
          dressOne(field, input);
        }
      });
  };
  const observer = new MutationObserver(dress);
  observer.observe(form.container, { childList: true, subtree: true });
  dress();
  return () => observer.disconnect();
}

function dressOne(field, input) {
  const box = input.closest('.fjs-form-field');
  if (field.type === 'radio') {
    groupRadios(field, box);
  } else if (field.type === 'textfield' || field.type === 'number') {
    describeText(field.key, input);
    if (isKnownResident()) {
      offerCheck(field, box);
    }
  }
}

function describeText(key, input) {
  if (key.startsWith('secret_')) {
    input.type = 'password';
    input.autocomplete = AUTOCOMPLETE[key] ?? 'new-password';
  } else if (AUTOCOMPLETE[key]) {
    input.autocomplete = AUTOCOMPLETE[key];
  }
  if (NUMERIC.test(key)) {
    input.inputMode = 'numeric';
  } else if (DECIMAL.test(key)) {
    input.inputMode = 'decimal';
  } else if (key === 'email' || key === 'officeEmail') {
    input.inputMode = 'email';
  }
}

/** One tab stop, arrow keys, and a name for the group: form-js draws single, nameless radio buttons. */
function groupRadios({ id }, box) {
  box.querySelectorAll('input[type=radio]').forEach(radio => (radio.name = id));
  const label = box.querySelector('.fjs-form-field-label:not([for])');
  if (label && !box.hasAttribute('role')) {
    label.id ||= `signup-group-${id}`;
    box.setAttribute('role', 'radiogroup');
    box.setAttribute('aria-labelledby', label.id);
    box.setAttribute('aria-required', String(Boolean(label.querySelector('.fjs-asterix'))));
  }
}

/** What scrolls in a box of its own is reached with the keyboard too. */
function letScroll(box) {
  if (box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth) {
    return;
  }
  box.tabIndex = 0;
  if (!box.matches('table')) {
    const about = box.closest('.fjs-form-field-group')?.querySelector('label')?.textContent;
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', (about ?? box.textContent).trim().slice(0, 40));
  }
}
