/** Clerks and administrators find their other pages from Tasklist's head. */
import { element } from './elements.js';
import { isResident } from './who.js';
import { say } from './words.js';

export const offerDesk = [
  async () => {
    if (await isResident()) {
      return;
    }
    const head = document.querySelector('[cam-widget-header]');
    const offer = () => {
      const account = head.querySelector('.account');
      if (account && !head.querySelector('.desk-link')) {
        account.before(element('li', { className: 'desk-link' }, element('a', { href: '/staff' }, say('업무 화면'))));
      }
    };
    new MutationObserver(offer).observe(head, { childList: true, subtree: true });
    offer();
  }
];
