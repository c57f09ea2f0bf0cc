import { caughtUp, openedTask } from './navigation.js';
import { fail, FAILED } from './messages.js';
import { hasExpired } from './session.js';
import { isKnownResident } from './who.js';

/** Residents see no technical notification: either the application has gone on, or they are asked to try again. */
export const replaceNotifications = [
  '$delegate',
  notifications => {
    const { addError, addMessage } = notifications;
    notifications.addMessage = function (message) {
      return isKnownResident() ? undefined : addMessage.call(this, message);
    };
    notifications.addError = function (error) {
      return isKnownResident() ? explain() : addError.call(this, error);
    };
    return notifications;
  }
];

async function explain() {
  if (hasExpired()) {
    return;
  }
  try {
    if (!(await caughtUp(openedTask()))) {
      fail(FAILED);
    }
  } catch {
    if (!hasExpired()) {
      fail(FAILED);
    }
  }
}
