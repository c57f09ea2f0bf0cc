/**
 * The form-js form inside a rendered task. Tasklist keeps the instance to itself, but form-js hands it to its
 * components through a Preact context, whose value hangs on the virtual nodes of the container.
 * Written for form-js 1.8.7, the version inside Camunda 7.24.0.
 */
export class CamundaForm {
  constructor(container) {
    this.container = container;
    this.form = contextOf(container.querySelector('.fjs-container').__k).getService('form');
  }

  on(event, listener) {
    this.form.on(event, listener);
  }

  /** The values of the fields that are shown, by key. */
  get data() {
    return this.form._getSubmitData();
  }

  /** The fields of the schema: `{id, key, type}`. */
  get fields() {
    return this.form.get('formFieldRegistry').getAll();
  }

  /** The ids of the fields that are marked as wrong. */
  get faulty() {
    const { errors } = this.form._getState();
    return Object.keys(errors).filter(id => errors[id]?.length);
  }

  fieldOf(key) {
    return this.fields.find(field => field.key === key);
  }

  isShown(field) {
    return Boolean(this.inputOf(field));
  }

  /** The input of a field, the first one of a group of radio buttons; its DOM id ends with the field's id. */
  inputOf({ id }) {
    const end = CSS.escape(id);
    return this.container.querySelector(`input[id$="-${end}"], textarea[id$="-${end}"], input[id$="-${end}-0"]`);
  }

  boxOf(field) {
    return this.inputOf(field)?.closest('.fjs-form-field');
  }

  labelOf(field) {
    return this.boxOf(field)?.querySelector('.fjs-form-field-label')?.textContent.replace(/\*$/, '').trim() ?? '';
  }

  focus(field) {
    this.inputOf(field)?.focus();
  }

  /** Marks a field as wrong, the way form-js marks its own findings; the next change of the field takes it away. */
  mark(field, message) {
    this.form._setState({ errors: { ...this.form._getState().errors, [field.id]: [message] } });
  }

  write(key, value) {
    const field = this.fieldOf(key);
    const fieldInstance =
      field &&
      this.form
        .get('formFieldInstanceRegistry')
        .getAllKeyed()
        .find(instance => instance.id === field.id);
    if (fieldInstance) {
      this.form._update({ fieldInstance, value });
    }
  }

  /** Passes each message about a wrong value, and the type of its field, through `translate`. */
  translateFaults(translate) {
    const validator = this.form.get('validator');
    const validate = validator.validateFieldInstance;
    validator.validateFieldInstance = (instance, value) => {
      const { type } = this.fields.find(field => field.id === instance.id) ?? {};
      return validate.call(validator, instance, value).map(fault => translate(fault, type));
    };
  }
}

function contextOf(node) {
  if (!node || typeof node !== 'object') {
    return null;
  }
  if (typeof node.props?.value?.getService === 'function') {
    return node.props.value;
  }
  for (const child of node.__k ?? []) {
    const found = contextOf(child);
    if (found) {
      return found;
    }
  }
  return null;
}
