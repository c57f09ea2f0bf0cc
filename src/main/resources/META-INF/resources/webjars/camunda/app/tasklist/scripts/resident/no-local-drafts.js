/**
 * Tasklist writes a form that is saved or that loses its session as plain text to the browser's storage. On a shared
 * computer the next person could read it, so such writes are dropped; drafts live on the server (drafts.js).
 */
const FORMS = /^(camunda-form:|camForm:)/;

export function keepFormsOutOfTheBrowser() {
  const store = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    if (!FORMS.test(key)) {
      store.call(this, key, value);
    }
  };
  Object.keys(localStorage)
    .filter(key => FORMS.test(key))
    .forEach(key => localStorage.removeItem(key));
}
