/*
 * Warns two minutes before the session ends, so that nobody loses what is typed, and goes on with it if that is wanted.
 * <dialog data-session="address">: of any page that whoever is signed in may see.
 */
const MINUTE = 60 * 1000;
const minutes = Number.parseInt(document.querySelector('meta[name=session]').content, 10);
const box = document.querySelector('[data-session]');
let timers = [];

function begin() {
  timers.forEach(clearTimeout);
  timers = [setTimeout(() => box.showModal(), (minutes - 2) * MINUTE), setTimeout(end, minutes * MINUTE)];
}

async function goOn() {
  // Anything but being led to the login page says that the session goes on.
  const answer = await fetch(box.dataset.session, { redirect: 'manual' });
  answer.ok ? begin() : end();
}

function end() {
  if (box.open) {
    box.close();
  }
  box.querySelector('[data-ended]').hidden = false;
  box.querySelector('[data-ending]').hidden = true;
  box.setAttribute('aria-labelledby', 'session-ended');
  box.showModal();
}

// Closed with the escape key, it means the same as with the button.
box.addEventListener('close', () => box.querySelector('[data-ended]').hidden && goOn().catch(end));
begin();
