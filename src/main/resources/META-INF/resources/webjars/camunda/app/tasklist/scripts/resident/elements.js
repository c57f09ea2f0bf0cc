/** Small building blocks of the page. Text only ever goes in as text, never as markup. */

/** @param attributes properties of the element; `data`, `aria-…` and `role` are set as attributes */
export function element(name, attributes = {}, ...children) {
  const created = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key in created) {
      created[key] = value;
    } else {
      created.setAttribute(key, value);
    }
  }
  created.append(...children.filter(child => child !== null && child !== undefined));
  return created;
}

/** Leaving a field can move what is below it, and the press would end beside the button: the field is left after it. */
export function button(text, onpress, className = 'signup-button') {
  const onclick = () => {
    pressed.focus({ preventScroll: true });
    onpress();
  };
  const pressed = element('button', { type: 'button', className, onclick, onmousedown: event => event.preventDefault() }, text);
  return pressed;
}

/** Shows a modal dialog; one of the same name is replaced. With `href` it leads away and cannot be closed. */
export function dialog(name, { title, text, action, onAction, href }) {
  const id = `signup-dialog-${name}`;
  document.getElementById(id)?.remove();
  const close = () => box.remove();
  const control = href
    ? element('a', { href, className: 'signup-button primary' }, action)
    : button(
        action,
        () => {
          close();
          onAction();
        },
        'signup-button primary'
      );
  const box = element(
    'dialog',
    { id, className: 'signup-dialog', 'aria-labelledby': `${id}-title`, 'aria-describedby': `${id}-text` },
    element('h2', { id: `${id}-title` }, title),
    element('p', { id: `${id}-text` }, text),
    control
  );
  box.addEventListener('cancel', event => href && event.preventDefault());
  box.addEventListener('close', close);
  document.body.append(box);
  box.showModal();
  control.focus();
}
