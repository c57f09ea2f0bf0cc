/** The buttons below a resident's form; the stock ones are hidden. */
import { application } from './application.js';
import { button, element } from './elements.js';
import { canBeStopped, canSearchAgain, post } from './member.js';
import { reopen } from './navigation.js';
import { fail, FAILED, OFFLINE } from './messages.js';
import { hasExpired } from './session.js';
import { say } from './words.js';

/** @param drafts {@code null} where nothing is kept before it is sent */
export function arrange(task, place, form, drafts, submit) {
  const { back, leave: away, desk, submitLabel = say('다음') } = application() ?? { submitLabel: canBeStopped(task) ? say('다음') : say('보내기') };
  // On the last page a step can be chosen that is to be corrected before joining; a request to the telephone can be given up.
  const label = () =>
    form.data.change ? say('고치러 가기') : form.data.startAgain ? say('처음부터 다시 하기') : submitLabel;
  const forward = button(label(), submit, 'signup-button primary');
  form.on('changed', () => {
    // No arrow without braces: a listener that returns something keeps the later ones from being called.
    forward.textContent = label();
  });
  const backward =
    back &&
    button(say('이전'), async () => {
      backward.disabled = true;
      await leaveTo(back, drafts);
      backward.disabled = false;
    });
  const again = canSearchAgain(task) && button(say('이전'), () => post('/me/change/back'), 'signup-button');
  const stop = canBeStopped(task) && button(say('그만두기'), () => post('/me/change/stop'), 'signup-button signup-stop');
  const saved = drafts && element('p', { className: 'signup-saved' }, say('입력하신 내용은 저절로 저장돼요.'));
  const leave =
    away &&
    element('p', { className: 'signup-saved' }, element('a', { href: away }, say('나중에 이어서 하기·신청 취소')));
  const home =
    desk &&
    element(
      'p',
      { className: 'signup-saved' },
      button(say('담당자 화면으로'), () => keeping(drafts, () => post(desk)), 'signup-link')
    );
  place.after(...[element('div', { className: 'signup-actions' }, backward, stop || null, again || null, forward), saved, leave, home].filter(Boolean));
  place.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target.matches('.fjs-form-field-textfield input')) {
      event.preventDefault();
      event.target.blur();
      submit();
    }
  });
  return {
    busy(submitting) {
      forward.disabled = submitting;
      forward.setAttribute('aria-busy', submitting);
      forward.textContent = submitting ? say('확인하고 있어요…') : label();
    }
  };
}

/** Goes to another step; what has been typed here is kept on the server first. */
export const leaveTo = (step, drafts) => keeping(drafts, () => reopen(step));

async function keeping(drafts, leave) {
  try {
    await drafts?.save();
    await leave();
  } catch (failure) {
    if (!hasExpired()) {
      fail(failure.status ? FAILED : OFFLINE);
    }
  }
}
