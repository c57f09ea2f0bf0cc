/* Passkeys: asks the server, has the browser answer, tells the server. Without this file there is the password. */
const problem = document.querySelector('[data-passkey-problem]');
const { cancelled, known, failed } = problem.dataset;

const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0));
const text = buffer =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

class Refused extends Error {}

async function post(path, body) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      'X-CARBON-CSRF': document.querySelector('input[name=_csrf]').value
    },
    body: JSON.stringify(body ?? {})
  });
  if (answer.status === 401) {
    location.assign('/login?to=sign-in');
  }
  if (!answer.ok) {
    throw new Refused((await answer.json().catch(() => ({}))).message ?? failed);
  }
  return answer.json();
}

async function signIn() {
  const question = await post('/login/passkey/options');
  const key = await navigator.credentials.get({ publicKey: { ...question, challenge: bytes(question.challenge) } });
  return post('/login/passkey', {
    id: key.id,
    rawId: text(key.rawId),
    type: key.type,
    clientExtensionResults: {},
    response: {
      authenticatorData: text(key.response.authenticatorData),
      clientDataJSON: text(key.response.clientDataJSON),
      signature: text(key.response.signature),
      userHandle: key.response.userHandle ? text(key.response.userHandle) : undefined
    }
  });
}

async function register(label) {
  const question = await post('/me/sign-in/passkeys/options');
  const key = await navigator.credentials.create({
    publicKey: {
      ...question,
      challenge: bytes(question.challenge),
      user: { ...question.user, id: bytes(question.user.id) },
      excludeCredentials: question.excludeCredentials.map(other => ({ ...other, id: bytes(other.id) }))
    }
  });
  return post('/me/sign-in/passkeys', {
    label,
    credential: {
      id: key.id,
      rawId: text(key.rawId),
      type: key.type,
      clientExtensionResults: {},
      response: {
        attestationObject: text(key.response.attestationObject),
        clientDataJSON: text(key.response.clientDataJSON),
        transports: key.response.getTransports?.() ?? []
      }
    }
  });
}

function reason(error) {
  if (error instanceof Refused) {
    return error.message;
  }
  return { NotAllowedError: cancelled, InvalidStateError: known }[error.name] ?? failed;
}

/** Does it, and goes where the server says; or says why not. */
async function attempt(button, action) {
  problem.hidden = true;
  button.disabled = true;
  try {
    location.assign((await action()).go);
  } catch (error) {
    problem.textContent = reason(error);
    problem.hidden = false;
    button.disabled = false;
  }
}

if (window.PublicKeyCredential) {
  for (const place of document.querySelectorAll('[data-passkey]')) {
    place.hidden = false;
  }
  for (const missing of document.querySelectorAll('[data-no-passkey]')) {
    missing.hidden = true;
  }
  document.querySelector('[data-passkey-sign-in]')?.addEventListener('click', event => attempt(event.currentTarget, signIn));
  document.querySelector('[data-passkey-register]')?.addEventListener('submit', event => {
    event.preventDefault();
    attempt(event.submitter ?? event.target.querySelector('button'), () => register(event.target.elements.label.value));
  });
}
