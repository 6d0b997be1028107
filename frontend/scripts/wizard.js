// The page around the steps of the wizard.
//
// It keeps what is typed in the tab's storage until the server says that it is saved, so that an expired session, a lost
// line or a reload loses nothing; says 保存中 while something is on its way; and turns keys and drags into movements of rows.
//
// A field to be kept has data-keep with its key; data-sent-later is one whose text waits for a button. A row has data-row.
// Events: wizard-left-over (detail.texts: what was never settled), wizard-move (detail.row, detail.before), wizard-undo.

class MubiaoWizard extends HTMLElement {
  #before = new Map();
  #drag = null;
  #told = false;

  constructor() {
    super();
    this.addEventListener('focusin', (event) => this.#entered(event));
    this.addEventListener('input', (event) => this.#typed(event));
    this.addEventListener('change', (event) => this.#left(event));
    this.addEventListener('focusout', (event) => this.#unchanged(event));
    this.addEventListener('keydown', (event) => this.#moveByKey(event));
    this.addEventListener('pointerdown', (event) => this.#grab(event));
    this.addEventListener('pointermove', (event) => this.#drop(event, false));
    this.addEventListener('pointerup', (event) => this.#drop(event, true));
    this.addEventListener('pointercancel', () => this.#letGo());
  }

  connectedCallback() {
    document.addEventListener('keydown', this.#undoByKey);
    document.addEventListener('keydown', this.#pickByKey);
    window.addEventListener('beforeunload', this.#warn);
    // When the server listens, which is after this element was put into the page.
    setTimeout(() => this.#tellLeftOver(), 0);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.#undoByKey);
    document.removeEventListener('keydown', this.#pickByKey);
    window.removeEventListener('beforeunload', this.#warn);
  }

  /** The server has the text of the key; an empty key only says that nothing is on its way. */
  settled(key, text) {
    document.querySelectorAll('.saved-state').forEach((state) => state.removeAttribute('data-pending'));
    const kept = this.#kept();
    if (key && kept[key] === text) {
      delete kept[key];
      this.#keep(kept);
    }
  }

  #place() {
    return `mubiao.wizard.${this.dataset.project}`;
  }

  #kept() {
    try {
      return JSON.parse(sessionStorage.getItem(this.#place()) ?? '{}');
    } catch {
      return {};
    }
  }

  #keep(kept) {
    try {
      if (Object.keys(kept).length === 0) {
        sessionStorage.removeItem(this.#place());
      } else {
        sessionStorage.setItem(this.#place(), JSON.stringify(kept));
      }
    } catch {
      // A full or forbidden storage takes the second net away, not the first.
    }
  }

  #tellLeftOver() {
    const texts = this.#kept();
    if (!this.#told && this.isConnected && Object.keys(texts).length > 0) {
      this.dispatchEvent(new CustomEvent('wizard-left-over', { detail: { texts } }));
    }
    this.#told = true;
  }

  #entered(event) {
    const field = event.target.closest('[data-keep]');
    if (field) {
      this.#before.set(field.dataset.keep, event.target.value);
    }
  }

  #typed(event) {
    const field = event.target.closest('[data-keep]');
    if (field) {
      this.#keep({ ...this.#kept(), [field.dataset.keep]: event.target.value });
    }
  }

  #left(event) {
    const field = event.target.closest('[data-keep]');
    if (field && !('sentLater' in field.dataset)) {
      for (const state of document.querySelectorAll('.saved-state')) {
        state.dataset.pending = this.dataset.saving;
      }
    }
  }

  /** Typed and taken back: nothing was sent, nothing is to be kept. */
  #unchanged(event) {
    const field = event.target.closest('[data-keep]');
    if (field && this.#before.get(field.dataset.keep) === event.target.value) {
      const kept = this.#kept();
      if (kept[field.dataset.keep] === event.target.value && !field.classList.contains('unsaved')) {
        delete kept[field.dataset.keep];
        this.#keep(kept);
      }
    }
  }

  #warn = (event) => {
    if (Object.keys(this.#kept()).length > 0) {
      event.preventDefault();
    }
  };

  #undoByKey = (event) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
    if (isUndo && !event.target.closest?.('input, textarea, [contenteditable]')) {
      event.preventDefault();
      this.dispatchEvent(new CustomEvent('wizard-undo'));
    }
  };

  /** Ctrl+K opens the picker of the card that one is in, else the first on the page. */
  #pickByKey = (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') {
      return;
    }
    const fields = [...this.querySelectorAll('mubiao-picker [role="combobox"]')];
    const field = this.querySelector('.card:focus-within mubiao-picker [role="combobox"]') ?? fields[0];
    if (field) {
      event.preventDefault();
      field.scrollIntoView({ block: 'center' });
      field.focus();
      field.closest('mubiao-picker').dispatchEvent(new CustomEvent('picker-key', { detail: { command: 'open' } }));
    }
  };

  #moveByKey(event) {
    const row = event.target.closest('[data-row]');
    const isHandle = event.target.matches('.row-handle');
    if (!row || !(event.altKey || isHandle) || !['ArrowUp', 'ArrowDown'].includes(event.key)) {
      return;
    }
    event.preventDefault();
    const rows = [...row.parentElement.querySelectorAll(':scope > [data-row]')];
    const at = rows.indexOf(row);
    const before = event.key === 'ArrowUp' ? rows[at - 1] : rows[at + 2];
    const isPossible = event.key === 'ArrowUp' ? at > 0 : at < rows.length - 1;
    if (isPossible) {
      // Leaving the field saves it before its row moves.
      if (event.target.matches('input')) {
        event.target.blur();
      }
      this.#move(row, before);
    }
  }

  #grab(event) {
    const handle = event.target.closest('.row-handle');
    if (handle && !handle.disabled && event.button === 0) {
      this.#drag = { row: handle.closest('[data-row]'), y: event.clientY, over: null };
      handle.setPointerCapture(event.pointerId);
    }
  }

  #drop(event, isLast) {
    if (!this.#drag) {
      return;
    }
    const { row, y } = this.#drag;
    const rows = [...row.parentElement.querySelectorAll(':scope > [data-row]')];
    rows.forEach((other) => other.classList.remove('drop-before', 'drop-behind'));
    const isMoved = Math.abs(event.clientY - y) > 6;
    row.classList.toggle('dragged', isMoved && !isLast);
    const before = rows.find((other) => {
      const box = other.getBoundingClientRect();
      return event.clientY < box.top + box.height / 2;
    });
    if (!isLast && isMoved) {
      (before ?? rows.at(-1)).classList.add(before ? 'drop-before' : 'drop-behind');
    }
    if (isLast) {
      this.#letGo();
      if (isMoved && before !== row && before !== row.nextElementSibling) {
        this.#move(row, before);
      }
    }
  }

  #letGo() {
    this.#drag?.row.classList.remove('dragged');
    this.#drag = null;
  }

  #move(row, before) {
    const detail = { row: row.dataset.row, before: before?.dataset.row ?? '' };
    this.dispatchEvent(new CustomEvent('wizard-move', { detail }));
  }
}

if (!customElements.get('mubiao-wizard')) {
  customElements.define('mubiao-wizard', MubiaoWizard);
}
