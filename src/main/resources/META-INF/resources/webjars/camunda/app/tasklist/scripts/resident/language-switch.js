/** The switch between Korean and English in Tasklist's head. */
import { openDrafts } from './drafts.js';
import { element } from './elements.js';
import { cookie, language } from './language.js';

/** To residents everything is in English then, to clerks only the words of Tasklist itself. */
export const offerLanguages = [
  () => {
    document.documentElement.lang = language();
    const head = document.querySelector('[cam-widget-header]');
    const offer = () => {
      const account = head.querySelector('.account');
      if (account && !head.querySelector('.language')) {
        account.before(element('li', { className: 'language' }, choice()));
      }
    };
    new MutationObserver(offer).observe(head, { childList: true, subtree: true });
    offer();
  }
];

/** A form as on all other pages: the server sets the cookie and leads back. What has been typed is kept first. */
function choice() {
  const [code, name] = language() === 'ko' ? ['en', 'English'] : ['ko', '한국어'];
  const field = (key, value) => element('input', { type: 'hidden', name: key, value });
  const form = element(
    'form',
    { method: 'post', className: 'language-form' },
    field('language', code),
    field('_csrf', ''),
    element('button', { type: 'submit', className: 'btn btn-link', lang: code }, name)
  );
  form.addEventListener('submit', async event => {
    event.preventDefault();
    await openDrafts()
      ?.save()
      .catch(() => {});
    form.elements._csrf.value = cookie('CARBON-CSRF');
    // The redirect leads back with the same fragment, where Tasklist keeps what is open.
    form.action = `/language${location.hash}`;
    form.submit();
  });
  return form;
}
