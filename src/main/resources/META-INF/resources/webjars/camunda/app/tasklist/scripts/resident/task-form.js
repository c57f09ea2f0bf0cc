/** Extends the stock directive that shows a Camunda Form: what happens around one open form, for residents and clerks. */
import { arrange } from './actions.js';
import { CamundaForm } from './camunda-form.js';
import { convertArea } from './area.js';
import { draftOf, Drafts } from './drafts.js';
import { dressInputs } from './inputs.js';
import { speakKorean, toKorean } from './korean.js';
import { clear, keepOnly } from './messages.js';
import { readFrom } from './landmarks.js';
import { FAREWELL_PAGE, isFarewell } from './member.js';
import { caughtUp, isShown } from './navigation.js';
import { explain } from './refusals.js';
import { describeSelects, keepFocus, openAtFirstPress } from './selects.js';
import { isResident } from './who.js';

// Tasklist stays quiet about an error with this text (its errorHandler looks for it).
const explained = () => new Error('camForm submission prevented');

export const extendForms = [
  '$delegate',
  directives => {
    const [stock] = directives;
    const { link } = stock;
    stock.compile = () => (scope, place, attributes, tasklistForm) => {
      const opened = new OpenForm(scope, place[0], tasklistForm);
      scope.$on('$destroy', () => opened.close());
      link(scope, place, attributes, opened.asTasklistForm());
    };
    return directives;
  }
];

class OpenForm {
  constructor(scope, place, tasklistForm) {
    this.scope = scope;
    this.place = place;
    this.tasklistForm = tasklistForm;
    this.task = tasklistForm.getParams()?.taskId;
    this.submitting = false;
    this.closers = [];
  }

  /** The controller that the stock directive talks to, with our part added. */
  asTasklistForm() {
    const { tasklistForm } = this;
    return Object.assign(Object.create(tasklistForm), {
      notifyFormInitialized: () => {
        tasklistForm.notifyFormInitialized();
        // form-js draws in the next tick.
        setTimeout(() => this.show());
      },
      notifyFormInitializationFailed: error => this.notShown(error),
      // A button that is silently disabled explains nothing: pressing it tells what is missing.
      notifyFormValidated: () => tasklistForm.notifyFormValidated(false),
      registerCompletionHandler: complete => tasklistForm.registerCompletionHandler(done => this.submit(complete, done))
    });
  }

  async show() {
    isShown(this.task);
    this.form = new CamundaForm(this.place);
    this.form.translateFaults(toKorean);
    this.form.on('changed', () => keepOnly(id => this.form.faulty.includes(id)));
    this.watch(speakKorean(this.place), dressInputs(this.form));
    this.watch(openAtFirstPress(this.place), keepFocus(this.place), describeSelects(this.place));
    clear();
    if (this.task && (await isResident())) {
      const kept = draftOf(this.task);
      this.drafts = kept && new Drafts(kept, this.form);
      this.actions = arrange(this.task, this.place, this.form, this.drafts, () => this.tasklistForm.attemptComplete());
      this.watch(() => this.drafts?.close(), convertArea(this.form));
      // Tasklist looks now and then whether the task is still there: another tab may have gone on.
      this.scope.$on('taskremoved', () => caughtUp(this.task).catch(() => {}));
      // A new step begins at its heading, for the eye and for a screen reader.
      readFrom('h2.task');
    }
  }

  async notShown(error) {
    if (!(this.task && (await isResident()) && (await caughtUp(this.task).catch(() => false)))) {
      this.tasklistForm.notifyFormInitializationFailed(error);
    }
  }

  async submit(complete, done) {
    if (this.submitting) {
      return;
    }
    this.busy(true);
    await this.drafts?.forget();
    complete(async (error, result) => {
      if (!error && isFarewell(this.task)) {
        // Nobody is signed in any more: whatever Tasklist asks next would be refused.
        location.assign(FAREWELL_PAGE);
        return;
      }
      const told = error && this.form && (await explain(error, this.form, this.task));
      this.busy(false);
      done(told ? explained() : error, result);
      this.scope.$evalAsync();
    });
  }

  busy(submitting) {
    this.submitting = submitting;
    this.actions?.busy(submitting);
  }

  watch(...closers) {
    this.closers.push(...closers);
  }

  close() {
    this.closers.forEach(close => close());
  }
}
