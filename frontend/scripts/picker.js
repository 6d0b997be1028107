// The keys of the picker. They are told apart here, because only the browser knows at once whether an input method is
// composing and whether the person was walking through the list or typing; what a key does is decided by the server.
//
// Event: picker-key, with what is to be done in detail.command: open, down, up, take, mark, free, tell, close.

class MubiaoPicker extends HTMLElement {
  #isWalking = false;

  constructor() {
    super();
    this.addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('input', () => (this.#isWalking = false));
    this.addEventListener('mousedown', (event) => this.#press(event));
    this.addEventListener('focusout', (event) => this.#left(event));
  }

  get #field() {
    return this.querySelector('[role="combobox"]');
  }

  get #isOpen() {
    return this.#field?.getAttribute('aria-expanded') === 'true';
  }

  #key(event) {
    if (event.key === 'Escape' && event.target !== this.#field && this.#isOpen) {
      // From the filters back into the field; an open list of one has had its own Escape before.
      this.#tell('close');
      this.#field.focus();
      return;
    }
    if (event.target !== this.#field || event.isComposing || event.keyCode === 229 || event.altKey || event.metaKey) {
      return;
    }
    const command = this.#isOpen ? this.#inList(event) : event.key === 'ArrowDown' ? 'open' : null;
    if (command) {
      event.preventDefault();
      event.stopPropagation();
      this.#isWalking = ['open', 'down', 'up', 'mark'].includes(command);
      this.#tell(command);
    }
  }

  #inList(event) {
    switch (event.key) {
      case 'ArrowDown':
        return 'down';
      case 'ArrowUp':
        return 'up';
      case 'Enter':
        return event.ctrlKey ? 'free' : event.shiftKey ? 'mark' : 'take';
      case ' ':
        return this.#isWalking && !event.shiftKey && !event.ctrlKey ? 'mark' : null;
      case 'Tab':
        // The second Tab goes on to the next field, so that nobody is caught here.
        return event.shiftKey || this.#field.hasAttribute('data-told') ? null : 'tell';
      case 'Escape':
        return 'close';
      default:
        return null;
    }
  }

  // A click in the list must not take the focus from the field; text of the definition may still be selected.
  #press(event) {
    if (event.target !== this.#field && event.target.closest('[role="listbox"], .picker-propose')) {
      event.preventDefault();
    }
  }

  #left(event) {
    const to = event.relatedTarget;
    // The list of a filter opens over the page and is still the picker's.
    const isOurs = this.contains(to) || to?.closest('vaadin-select-overlay, vaadin-select-list-box, vaadin-select-item');
    if (this.#isOpen && !isOurs) {
      this.#tell('close');
    }
  }

  #tell(command) {
    this.dispatchEvent(new CustomEvent('picker-key', { detail: { command } }));
  }
}

customElements.get('mubiao-picker') ?? customElements.define('mubiao-picker', MubiaoPicker);
