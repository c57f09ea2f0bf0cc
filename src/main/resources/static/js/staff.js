/* Without this file the pages refresh themselves and the server says what is wrong. */
const SECOND = 1000;
const LIMIT = 2 * 1024 ** 3;

for (const form of document.querySelectorAll('[data-upload]')) {
  const input = form.querySelector('input[type=file]');
  form.addEventListener('submit', event => {
    if ([...input.files].some(file => file.size > LIMIT)) {
      event.preventDefault();
      input.setCustomValidity('파일이 너무 커요. 달이나 지역별로 나누어 올려 주세요.');
      input.reportValidity();
      return;
    }
    const button = form.querySelector('button[type=submit]');
    button.textContent = '올리는 중…';
    // After the form has been read: what is disabled would not be sent.
    setTimeout(() => (button.disabled = true));
  });
  input.addEventListener('change', () => input.setCustomValidity(''));
}

async function follow(record) {
  const answer = await fetch(record.dataset.state, { headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    return;
  }
  const state = await answer.json();
  if (state.over) {
    location.reload();
    return;
  }
  record.querySelector('progress').value = state.percent;
  record.querySelector('[data-stage]').textContent = state.stage;
  setTimeout(() => follow(record).catch(() => setTimeout(() => location.reload(), 5 * SECOND)), SECOND);
}

for (const record of document.querySelectorAll('[data-state]')) {
  setTimeout(() => follow(record), SECOND);
}
