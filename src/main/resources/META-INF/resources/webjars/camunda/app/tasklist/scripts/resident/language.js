/** The language that the person chose: Korean, unless the server's cookie says English. */

const COOKIE = 'CARBON-LANGUAGE';

export const cookie = name => decodeURIComponent(new RegExp(`(?:^|; )${name}=([^;]*)`).exec(document.cookie)?.[1] ?? '');

export const language = () => (cookie(COOKIE) === 'en' ? 'en' : 'ko');

// Runs after the stock configuration, which would follow the browser's language.
export const preferChosen = ['$translateProvider', translations => translations.preferredLanguage(language())];

/** Tasklist reads some labels only once, as early as it starts: they have to be there by then. */
export async function labelsFromTheStart() {
  const answer = await fetch(new URL(`../../locales/${language()}.json`, import.meta.url));
  const { labels } = await answer.json();
  return ['$translateProvider', translations => translations.translations(language(), labels)];
}

/** The stock loader, which also sets the words for dates, is not asked for a language that is there already. */
export const loadDateWords = ['$translate', translate => translate.refresh(language())];
