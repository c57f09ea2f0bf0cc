/** Administrators find their other pages from Cockpit's head, which Cockpit draws anew now and then. */
const head = document.querySelector('[cam-widget-header]');

function offer() {
  const account = head.querySelector('.account');
  if (!account || head.querySelector('.operations-link')) {
    return;
  }
  const link = document.createElement('a');
  link.href = '/staff/operations';
  link.textContent = '운영 화면';
  const item = document.createElement('li');
  item.className = 'operations-link';
  item.append(link);
  account.before(item);
}

new MutationObserver(offer).observe(head, { childList: true, subtree: true });
offer();
