/** The language of the labels: Korean, unless this browser's user chose English. */
const CHOICE = 'carbon-point-language';

export const language = () => (localStorage.getItem(CHOICE) === 'en' ? 'en' : 'ko');

// Runs after the stock configuration, which would follow the browser's language.
export const preferKorean = ['$translateProvider', translations => translations.preferredLanguage(language())];

/** Tasklist reads some labels only once, as early as it starts: they have to be there by then. */
export async function labelsFromTheStart() {
  const answer = await fetch(new URL(`../../locales/${language()}.json`, import.meta.url));
  const { labels } = await answer.json();
  return ['$translateProvider', translations => translations.translations(language(), labels)];
}

/** The stock loader, which also sets the words for dates, is not asked for a language that is there already. */
export const loadDateWords = ['$translate', translate => translate.refresh(language())];

/** Clerks get a link in the footer; a resident's forms exist in Korean only, so nothing is offered there. */
export const offerLanguages = [
  () => {
    document.documentElement.lang = language();
    const other = language() === 'ko' ? { code: 'en', name: 'English' } : { code: 'ko', name: '한국어' };
    const link = document.createElement('button');
    link.className = 'btn btn-link language';
    link.lang = other.code;
    link.textContent = other.name;
    link.addEventListener('click', () => {
      localStorage.setItem(CHOICE, other.code);
      location.reload();
    });
    document.querySelector('footer')?.append(link);
  }
];
