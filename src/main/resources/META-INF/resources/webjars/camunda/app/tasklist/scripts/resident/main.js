/** Entry point, named in config.js: hooks the modules of this folder into the stock Tasklist. */
import { preferKorean, offerLanguages } from './language.js';
import { keepFormsOutOfTheBrowser } from './no-local-drafts.js';
import { explainLogout, redirectLogin } from './login.js';
import { replaceNotifications } from './notifications.js';
import { openNextTask } from './next-task.js';
import { connect } from './navigation.js';
import { extendForms } from './task-form.js';
import { leadIn, welcome } from './welcome.js';

keepFormsOutOfTheBrowser();
redirectLogin();
// Tasklist starts when this script has been loaded, at the address that it then finds.
await leadIn();

window.angular
  .module('cam.tasklist.custom')
  .config(preferKorean)
  .decorator('assignNotification', openNextTask)
  .decorator('Notifications', replaceNotifications)
  .decorator('camTasklistFormCamundaDirective', extendForms)
  .run(connect)
  .run(explainLogout)
  .run(offerLanguages)
  .run(welcome);
