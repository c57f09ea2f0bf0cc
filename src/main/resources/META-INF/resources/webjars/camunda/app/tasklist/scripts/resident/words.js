/** What the scripts say, in the language of the person: Korean as it stands there, English from the server's catalogue. */
import { language } from './language.js';

const english = language() === 'en' ? await load() : {};

async function load() {
  const answer = await fetch('/language/words').catch(() => null);
  return answer?.ok ? answer.json() : {};
}

/** A text with its values in the places of `%s`, in English also `%2$s`. What has no English stays Korean. */
export function say(korean, ...values) {
  let next = 0;
  return (english[korean] ?? korean).replace(/%(?:(\d)\$)?s/g, (_, place) => values[place ? place - 1 : next++]);
}
