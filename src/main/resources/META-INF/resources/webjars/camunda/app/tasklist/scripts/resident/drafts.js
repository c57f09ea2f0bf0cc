/** Keeps what is typed on the server, so that a reload, another tab or a lost session loses nothing. */
import { application, at } from './application.js';
import { call } from './server.js';
import { showHints } from './hints.js';
import { canBeStopped } from './member.js';

const DELAY = 2000;

// Saved when they are left, and perhaps something is said about them; of choices the last of a row is enough.
const TYPED = /^(textfield|textarea|number)$/;

// Secrets are submitted once and never kept; the wish to correct a step is over once it is fulfilled.
const isKept = key => !key.startsWith('secret_') && !['rrnFront', 'change'].includes(key);

/** Where what is typed into the form of a task is kept; `null` where nothing is, for what a member is asked is short. */
export const draftOf = task =>
  application() ? at(`/tasks/${task}/draft`) : canBeStopped(task) ? `/me/change/tasks/${task}/draft` : null;

let open = null;

/** The drafts of the form on the screen. */
export const openDrafts = () => open;

export class Drafts {
  constructor(place, form) {
    this.place = place;
    this.form = form;
    this.touched = false;
    this.sending = Promise.resolve();
    form.on('changed', () => this.later());
    form.on('formField.blur', ({ formField }) => TYPED.test(formField.type) && this.save().catch(ignore));
    this.leave = () => document.visibilityState === 'hidden' && this.save({ keepalive: true }).catch(ignore);
    // form-js fills in defaults while it draws; a draft begins with the person's first move.
    const begin = () => this.begin();
    ['pointerdown', 'keydown', 'focusin'].forEach(move => form.container.addEventListener(move, begin, true));
    document.addEventListener('visibilitychange', this.leave);
    window.addEventListener('pagehide', this.leave);
    open = this;
  }

  begin() {
    if (!this.touched) {
      this.touched = true;
      this.known = this.text();
    }
  }

  text() {
    const kept = Object.entries(this.form.data).filter(([key]) => isKept(key));
    return JSON.stringify(Object.fromEntries(kept));
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save().catch(ignore), DELAY);
  }

  /** Sends the draft if it differs from the one sent last. */
  async save({ again = false, keepalive = false } = {}) {
    clearTimeout(this.timer);
    const draft = this.text();
    if (this.closed || !this.touched || (draft === this.known && !again)) {
      return;
    }
    const before = this.known;
    this.known = draft;
    try {
      const answer = await this.send(draft, keepalive);
      if (draft === this.known) {
        showHints(this.form, answer?.hints ?? []);
      }
    } catch (failure) {
      this.known = before;
      throw failure;
    }
  }

  /** One after the other, so that no older draft arrives last; only somebody who leaves cannot wait. */
  send(draft, keepalive) {
    const put = () => call('PUT', this.place, JSON.parse(draft), { keepalive });
    const sent = keepalive ? put() : this.sending.then(put);
    this.sending = sent.catch(ignore);
    return sent;
  }

  /** The form is being submitted: a draft must not arrive after the answers. */
  async forget() {
    clearTimeout(this.timer);
    this.known = this.text();
    await this.sending;
  }

  close() {
    this.forget();
    this.closed = true;
    document.removeEventListener('visibilitychange', this.leave);
    window.removeEventListener('pagehide', this.leave);
    if (open === this) {
      open = null;
    }
  }
}

// The next change tries again, and submitting does not depend on the draft.
const ignore = () => {};
