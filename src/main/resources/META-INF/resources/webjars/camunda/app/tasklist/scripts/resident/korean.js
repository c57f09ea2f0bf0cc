/** The words that form-js 1.8.7 has in English only. */
import { language } from './language.js';

const WAYS = { select: '골라 주세요.', radio: '골라 주세요.', checkbox: '표시해 주세요.' };

const FAULTS = [
  [/^Field is required\.$/, (_, type) => `필수 항목이에요. ${WAYS[type] ?? '입력해 주세요.'}`],
  [/^Field must match pattern /, () => '형식이 맞지 않아요. 안내를 보고 다시 입력해 주세요.'],
  [/^Field must have minimum length of (\d+)\.$/, least => `${least}자 이상 입력해 주세요.`],
  [/^Field must have maximum length of (\d+)\.$/, most => `${most}자 안으로 줄여 주세요.`],
  [/^Field must have minimum value of (.+)\.$/, least => `${least} 이상의 숫자를 입력해 주세요.`],
  [/^Field must have maximum value of (.+)\.$/, most => `${most} 이하의 숫자를 입력해 주세요.`],
  [/^Field must be a valid email\.$/, () => '이메일 주소를 확인해 주세요. 예: namu@example.com'],
  [/^Field must be a valid .*phone number/, () => '전화번호를 확인해 주세요. 예: 010-1234-5678'],
  [/^Value is not a number\.$/, () => '숫자로 입력해 주세요.'],
  [/^Value is expected to be an integer\.$/, () => '소수점 없이 입력해 주세요.'],
  [/^Value is expected to have at most (\d+) /, digits => `소수점 아래 ${digits}자리까지만 입력해 주세요.`],
  [/^Please select a valid value/, () => '입력할 수 있는 값이 아니에요. 다시 입력해 주세요.']
];

/** A finding of form-js about a field of some type in Korean; what isn't known is passed on: it may be Korean already. */
export function toKorean(fault, type) {
  if (language() === 'en') {
    return fault;
  }
  for (const [english, korean] of FAULTS) {
    const match = english.exec(fault);
    if (match) {
      return korean(match[1], type);
    }
  }
  return fault;
}

const WORDS = {
  Search: '이름으로 찾기',
  Select: '골라 주세요',
  'No results': '찾는 것이 없어요',
  'All values selected': '모두 골랐어요',
  'Add new': '더 추가하기',
  'Nothing to show.': '보여 드릴 것이 없어요.',
  Increment: '1 늘리기',
  Decrement: '1 줄이기',
  'Show all': '모두 보기',
  'Show less': '줄여 보기'
};

/** Replaces the fixed words as they appear in a form. Returns what ends it. */
export function speakKorean(root) {
  if (language() === 'en') {
    return () => {};
  }
  const replace = () => {
    root.querySelectorAll('[placeholder="Search"]').forEach(input => (input.placeholder = WORDS.Search));
    root.querySelectorAll('[aria-label="Increment"], [aria-label="Decrement"]').forEach(control =>
      control.setAttribute('aria-label', WORDS[control.getAttribute('aria-label')])
    );
    root
      .querySelectorAll('.fjs-select-display, .fjs-dropdownlist-empty, .fjs-repeat-render-add, .fjs-table-empty')
      .forEach(place => [...place.childNodes].forEach(translateText));
  };
  const observer = new MutationObserver(replace);
  observer.observe(root, { childList: true, subtree: true, characterData: true });
  replace();
  return () => observer.disconnect();
}

function translateText(node) {
  const korean = WORDS[node.nodeValue?.trim()];
  if (node.nodeType === Node.TEXT_NODE && korean) {
    node.nodeValue = korean;
  }
}
