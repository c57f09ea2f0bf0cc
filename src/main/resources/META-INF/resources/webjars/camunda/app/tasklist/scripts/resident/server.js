/** Calls of our own endpoints, which want Spring's CSRF token in a header. */
import { expire, touch } from './session.js';

export class Failure extends Error {
  constructor(status) {
    super(`HTTP ${status}`);
    this.status = status;
  }
}

export const csrfToken = () => decodeURIComponent(/(?:^|; )CARBON-CSRF=([^;]*)/.exec(document.cookie)?.[1] ?? '');

/** The JSON that the server answers, or {@code null} when it has none. A failure has status 0 when the server was not reached. */
export async function call(method, path, body, { keepalive = false } = {}) {
  const headers = { Accept: 'application/json', 'X-CARBON-CSRF': csrfToken() };
  if (body) {
    headers['Content-Type'] = 'application/json';
  }
  const response = await fetch(path, {
    method,
    headers,
    keepalive,
    // A redirect can only lead to the login page.
    redirect: 'manual',
    body: body && JSON.stringify(body)
  }).catch(() => ({ status: 0 }));
  if (response.status === 401 || response.type === 'opaqueredirect') {
    expire();
    throw new Failure(401);
  }
  if (!response.ok) {
    throw new Failure(response.status);
  }
  touch();
  const text = await response.text();
  return text ? JSON.parse(text) : null;
}
