/**
 * A select field of form-js 1.8.7 that has been opened and left once does not open at the next press, though it gets
 * the focus. Leaving and entering it once more opens it. Returns what ends the help.
 */
export function openAtFirstPress(root) {
  let pending;
  const press = event => {
    clearTimeout(pending);
    const box = event.target.closest('.fjs-form-field-select');
    if (!box || isOpen(box) || event.target.closest('.fjs-select-cross')) {
      return;
    }
    pending = setTimeout(() => {
      const input = box.querySelector('input');
      if (!isOpen(box) && document.activeElement === input) {
        input.blur();
        setTimeout(() => input.focus(), 50);
      }
    }, 100);
  };
  root.addEventListener('mousedown', press, true);
  return () => root.removeEventListener('mousedown', press, true);
}

const isOpen = box => Boolean(box.querySelector('.fjs-dropdownlist'));
