/** Tells people in time that the session ends, and kindly when it has ended. */
import { dialog } from './elements.js';
import { say } from './words.js';

const WARN_SECONDS = 120;

let expired = false;
let seconds = null;
let timers = [];
let resumePage = '/signup/resume';
let stayIn = () => {};

export const hasExpired = () => expired;

/**
 * @param resume the page where one comes back in
 * @param keepOn called when the person wants to stay signed in
 */
export function watchSession(expiresInSeconds, resume, keepOn) {
  seconds = expiresInSeconds;
  resumePage = resume;
  stayIn = keepOn;
  touch();
}

/** The server has just been called, so the session starts anew. */
export function touch() {
  timers.forEach(clearTimeout);
  if (!seconds || expired) {
    return;
  }
  timers = [
    setTimeout(warn, Math.max(seconds - WARN_SECONDS, 5) * 1000),
    setTimeout(expire, (seconds + 5) * 1000)
  ];
}

function warn() {
  dialog('session', {
    title: say('곧 로그인이 풀려요'),
    text: say('한동안 누르신 것이 없어 2분 뒤에 로그인이 풀려요. 이어서 하시려면 계속하기를 눌러 주세요.'),
    action: say('계속하기'),
    onAction: () => stayIn()
  });
}

export function expire() {
  if (expired) {
    return;
  }
  expired = true;
  timers.forEach(clearTimeout);
  dialog('session', {
    title: say('로그인이 풀렸어요'),
    text: say('오래 쉬셔서 로그인이 풀렸어요. 입력하신 내용은 저장되어 있어요.'),
    action: say('이어서 하기'),
    href: resumePage
  });
}
