/** Explains, in place of Tasklist's red box, why a form could not be submitted. */
import { fail, FAILED, OFFLINE, summarise } from './messages.js';
import { caughtUp } from './navigation.js';
import { hasExpired } from './session.js';
import { isKnownResident } from './who.js';

/**
 * @param error what submitting ended with: form-js findings by field id, or an error of the REST call
 * @returns whether it has been explained; if not, stock Tasklist does it (clerks only)
 */
export async function explain(error, form, task) {
  if (!(error instanceof Error)) {
    showFindings(form);
    return true;
  }
  const refusal = refusalIn(error.message);
  if (refusal) {
    // About no field: perhaps another tab, or the first of two presses, has taken this step already.
    const elsewhere = !refusal.field && isKnownResident() && (await caughtUp(task).catch(() => false));
    if (!elsewhere) {
      showRefusal(form, refusal);
    }
    return true;
  }
  if (!error.status) {
    fail(OFFLINE);
    return true;
  }
  if (!isKnownResident()) {
    return false;
  }
  if (!(await caughtUp(task).catch(() => false)) && !hasExpired()) {
    fail(FAILED);
  }
  return true;
}

/** The server's `{"field":…,"message":…}`, which the engine wraps in words of its own. */
export function refusalIn(text = '') {
  const [json] = /\{"field":.*\}/s.exec(text) ?? [];
  try {
    return json ? JSON.parse(json) : null;
  } catch {
    return null;
  }
}

function showRefusal(form, { field: key, message }) {
  const field = form.fieldOf(key);
  if (field && form.isShown(field)) {
    form.mark(field, message);
    showFindings(form);
  } else {
    fail(message);
  }
}

function showFindings(form) {
  const byId = id => form.fields.find(field => field.id === id);
  // form-js draws in the next tick.
  setTimeout(() => {
    const faults = [...form.container.querySelectorAll('.fjs-form-field-error')].map(error => {
      const field = form.faulty.map(byId).find(candidate => form.boxOf(candidate)?.contains(error));
      return { field: field?.id, label: field ? form.labelOf(field) : '', message: error.textContent };
    });
    summarise(faults, id => form.focus(byId(id)));
    if (faults[0]?.field) {
      form.focus(byId(faults[0].field));
    }
  }, 50);
}
