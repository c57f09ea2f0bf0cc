/** What happens when Tasklist is opened: a resident is led to the step that waits. */
import { application, onApplication } from './application.js';
import { button, element } from './elements.js';
import { markContent, markHead } from './landmarks.js';
import { changeWaits, post } from './member.js';
import { openedTask, statusPage, taskAddress, taskOf } from './navigation.js';
import { drawSteps, titleOf } from './steps.js';
import { isResident } from './who.js';
import { say } from './words.js';

/** Before Tasklist starts: the address of the step that waits, whatever address was asked for. */
export async function leadIn() {
  const task = (await isResident()) && (await taskOf(application()).catch(() => null));
  if (task) {
    history.replaceState(null, '', `${location.pathname}#/?${new URLSearchParams(taskAddress(task))}`);
  }
}

export const welcome = [
  async () => {
    if (!(await isResident())) {
      return;
    }
    onApplication(drawSteps);
    drawSteps(application());
    markContent();
    simplifyHead();
    keepTitle();
    if (!application()) {
      showNothingToDo();
    } else if (!application().task) {
      location.assign(statusPage());
    }
  }
];

async function showNothingToDo() {
  if (openedTask()) {
    return;
  }
  const waits = await changeWaits();
  document.body.classList.add('idle');
  document.querySelector('.site-wrap').before(
    element(
      'main',
      { className: 'signup-card' },
      element('h2', {}, waits ? say('확인을 기다리고 있어요') : say('할 일이 없어요')),
      element(
        'p',
        {},
        waits
          ? say('적어 주신 내용을 다른 분이나 담당자가 확인하고 있어요. 하실 일이 생기면 여기에 보여 드려요.')
          : say('지금 하실 일이 없어요. 할 일이 생기면 여기에 보여 드려요.')
      ),
      element('a', { href: '/me', className: 'signup-button primary' }, say('내 가입 상태 보기')),
      ...(waits ? [] : [button(say('내 정보 바꾸기'), () => post('/me/change'), 'signup-button')])
    )
  );
}

/** Tasklist writes its own title whenever it opens something. */
function keepTitle() {
  const write = () => {
    const step = application() ? titleOf(application()) : say('할 일');
    const title = [say('탄소포인트'), step].filter(Boolean).join(' – ');
    if (document.title !== title) {
      document.title = title;
    }
  };
  new MutationObserver(write).observe(document.querySelector('title'), { childList: true });
  onApplication(write);
  write();
}

/** The head of the page for someone who has never heard of task lists. */
function simplifyHead() {
  const head = document.querySelector('[cam-widget-header]');
  const rename = (selector, text) => {
    const place = head.querySelector(selector);
    if (place && place.textContent.trim() !== text) {
      place.textContent = text;
    }
  };
  const simplify = () => {
    rename('.brand-name', application() ? (application().title ?? say('탄소포인트제 가입')) : say('탄소포인트제'));
    rename('.account .logout a', say('나가기'));
    head.querySelector('.navbar-brand')?.setAttribute('href', '/');
    markHead(head);
  };
  new MutationObserver(simplify).observe(head, { childList: true, subtree: true });
  simplify();
}
