/** Entry point, named in config.js: hooks the modules of this folder into the stock Tasklist. */
import { keepOneEntry, stepBackWithTheBrowser } from './back-button.js';
import { offerDesk } from './desk-link.js';
import { labelsFromTheStart, loadDateWords, preferChosen } from './language.js';
import { offerLanguages } from './language-switch.js';
import { keepFormsOutOfTheBrowser } from './no-local-drafts.js';
import { explainLogout, redirectLogin } from './login.js';
import { replaceNotifications } from './notifications.js';
import { openNextTask } from './next-task.js';
import { connect } from './navigation.js';
import { extendForms } from './task-form.js';
import { skipTheList } from './task-list.js';
import { leadIn, welcome } from './welcome.js';

keepFormsOutOfTheBrowser();
redirectLogin();
stepBackWithTheBrowser();
// Tasklist starts when this script has been loaded, at the address that it then finds.
await leadIn();

window.angular
  .module('cam.tasklist.custom')
  .config(preferChosen)
  .config(await labelsFromTheStart())
  .decorator('$browser', keepOneEntry)
  .decorator('assignNotification', openNextTask)
  .decorator('Notifications', replaceNotifications)
  .decorator('camTasklistFormCamundaDirective', extendForms)
  .run(connect)
  .run(skipTheList)
  .run(explainLogout)
  .run(loadDateWords)
  .run(offerLanguages)
  .run(offerDesk)
  .run(welcome);
