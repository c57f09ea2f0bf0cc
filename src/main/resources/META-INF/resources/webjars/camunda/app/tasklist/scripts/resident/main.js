/** Entry point, named in config.js: hooks the modules of this folder into the stock Tasklist. */
import { preferKorean, offerLanguages } from './language.js';
import { keepFormsOutOfTheBrowser } from './no-local-drafts.js';
import { explainLogout, redirectLogin } from './login.js';
import { replaceNotifications } from './notifications.js';
import { openNextTask } from './next-task.js';
import { connect } from './navigation.js';
import { extendForms } from './task-form.js';
import { welcome } from './welcome.js';

keepFormsOutOfTheBrowser();
redirectLogin();

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
