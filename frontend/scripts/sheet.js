// The sheet on screen: one printed piece of HTML in which a person points at cells, by mouse or by keys.
//
// Properties: print (the HTML of the sheet), current (the paths of the current cell, closest first), marks (what is to be
// seen on cells). Event: sheet-cell, with the path of the cell in detail.path and the number of a pin in detail.pin.
// Whatever people wrote comes either escaped in print, or as data that is only ever set as text.

const PROPERTIES = ['print', 'current', 'marks'];

/** A wide sheet is shown smaller, as far as it can still be read; then it scrolls. */
const SMALLEST = 0.62;

class MubiaoSheet extends HTMLElement {
  #print = '';
  #current = [];
  #marks = [];
  #grid = [];
  #at = { row: 0, column: 0 };
  #room = new ResizeObserver(() => this.#fit());

  constructor() {
    super();
    this.addEventListener('click', (event) => this.#click(event));
    this.addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('focusin', (event) => this.#focused(event));
  }

  connectedCallback() {
    this.#room.observe(this);
    // What was set before this module came is on the element itself and hides the properties of the class.
    for (const name of PROPERTIES) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
  }

  disconnectedCallback() {
    this.#room.disconnect();
  }

  get print() {
    return this.#print;
  }

  set print(html) {
    if (html === this.#print) {
      return;
    }
    const focused = this.contains(document.activeElement) ? document.activeElement.closest('[data-path]') : null;
    const path = focused?.dataset.path ?? this.#stop()?.dataset.path;
    const scroller = this.#scroller();
    const left = this.scrollLeft;
    const top = scroller?.scrollTop;
    this.#print = html ?? '';
    this.innerHTML = this.#print;
    this.#lay();
    this.#fit();
    const stop = (path && this.#cell(path)) || this.#cells()[0];
    if (stop) {
      this.#moveStop(stop);
      if (focused) {
        stop.focus({ preventScroll: true });
      }
    }
    this.scrollLeft = left;
    if (scroller) {
      scroller.scrollTop = top;
    }
    this.#showMarks();
    this.#showCurrent(false);
  }

  get current() {
    return this.#current;
  }

  set current(places) {
    this.#current = places ?? [];
    this.#showCurrent(true);
  }

  get marks() {
    return this.#marks;
  }

  set marks(marks) {
    this.#marks = marks ?? [];
    this.#showMarks();
  }

  /** Which cell covers each place, so that arrows find their way over merged cells. */
  #lay() {
    const table = this.querySelector('table');
    this.#grid = [];
    if (!table) {
      return;
    }
    table.setAttribute('role', 'grid');
    table.setAttribute('aria-readonly', 'true');
    if (this.dataset.keys) {
      table.setAttribute('aria-description', this.dataset.keys);
    }
    [...table.rows].forEach((row, y) => {
      this.#grid[y] ??= [];
      let x = 0;
      for (const cell of row.cells) {
        while (this.#grid[y][x]) {
          x++;
        }
        for (let down = 0; down < cell.rowSpan; down++) {
          this.#grid[y + down] ??= [];
          for (let right = 0; right < cell.colSpan; right++) {
            this.#grid[y + down][x + right] = cell;
          }
        }
        x += cell.colSpan;
      }
    });
    for (const cell of this.#cells()) {
      cell.tabIndex = -1;
    }
  }

  #fit() {
    const table = this.querySelector('table');
    if (!table) {
      return;
    }
    const paper = getComputedStyle(this);
    const room = this.clientWidth - parseFloat(paper.paddingLeft) - parseFloat(paper.paddingRight);
    const wanted = parseFloat(getComputedStyle(table).minWidth) || 0;
    table.style.zoom = room > 0 && wanted > room ? Math.max(SMALLEST, room / wanted) : '';
  }

  #cells() {
    return [...this.querySelectorAll('[data-path]')];
  }

  #cell(path) {
    return this.#cells().find((cell) => cell.dataset.path === path);
  }

  #closest(places) {
    for (const place of places) {
      const cell = this.#cell(place);
      if (cell) {
        return cell;
      }
    }
    return null;
  }

  #stop() {
    return this.querySelector('[data-path][tabindex="0"]');
  }

  #moveStop(cell) {
    const before = this.#stop();
    if (before && before !== cell) {
      before.tabIndex = -1;
    }
    cell.tabIndex = 0;
    const covers = this.#grid[this.#at.row]?.[this.#at.column] === cell;
    if (!covers) {
      const row = this.#grid.findIndex((places) => places.includes(cell));
      this.#at = { row, column: this.#grid[row]?.indexOf(cell) ?? 0 };
    }
  }

  #focused(event) {
    const cell = event.target.closest('[data-path]');
    if (cell) {
      this.#moveStop(cell);
    }
  }

  #click(event) {
    const clicked = event.target.closest('td, th');
    if (!clicked || !getSelection().isCollapsed) {
      return;
    }
    // A label stands for what it names: the next cell of its row.
    let cell = clicked;
    while (cell && !cell.dataset.path) {
      cell = cell.nextElementSibling;
    }
    if (cell) {
      this.#moveStop(cell);
      this.#choose(cell, event.target.closest('.sheet-pin'));
    }
  }

  #choose(cell, pin) {
    this.dispatchEvent(
      new CustomEvent('sheet-cell', {
        bubbles: true,
        detail: { path: cell.dataset.path, pin: pin ? Number(pin.dataset.number) : 0 },
      }),
    );
  }

  #key(event) {
    const cell = event.target.closest('[data-path]');
    if (!cell || event.altKey || event.metaKey) {
      return;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#choose(cell, null);
      return;
    }
    const next = this.#next(cell, event);
    if (next !== undefined) {
      event.preventDefault();
      next?.focus();
    }
  }

  /** The cell that a key leads to; null when it leads nowhere, undefined when the key is not ours. */
  #next(cell, event) {
    const cells = this.#cells();
    switch (event.key) {
      case 'ArrowRight':
        return this.#across(cell, 1);
      case 'ArrowLeft':
        return this.#across(cell, -1);
      case 'ArrowDown':
        return this.#along(cell, 1);
      case 'ArrowUp':
        return this.#along(cell, -1);
      case 'Home':
        return event.ctrlKey ? cells[0] : this.#inRow(this.#at.row)[0];
      case 'End':
        return event.ctrlKey ? cells.at(-1) : this.#inRow(this.#at.row).at(-1);
      default:
        return undefined;
    }
  }

  #inRow(row) {
    return [...new Set(this.#grid[row] ?? [])].filter((cell) => cell.dataset.path);
  }

  #across(cell, step) {
    const places = this.#grid[this.#at.row] ?? [];
    for (let column = this.#at.column + step; column >= 0 && column < places.length; column += step) {
      const next = places[column];
      if (next !== cell && next.dataset.path) {
        this.#at = { row: this.#at.row, column };
        return next;
      }
    }
    return null;
  }

  #along(cell, step) {
    const column = this.#at.column;
    for (let row = this.#at.row + step; row >= 0 && row < this.#grid.length; row += step) {
      const next = this.#nearest(row, column);
      if (next && next !== cell) {
        // The column is kept while one goes up and down past wider and narrower cells.
        const covers = this.#grid[row][column] === next;
        this.#at = { row, column: covers ? column : this.#grid[row].indexOf(next) };
        return next;
      }
    }
    return null;
  }

  #nearest(row, column) {
    const places = this.#grid[row];
    for (let away = 0; away < places.length; away++) {
      for (const place of [column - away, column + away]) {
        if (places[place]?.dataset.path) {
          return places[place];
        }
      }
    }
    return null;
  }

  #showCurrent(scroll) {
    for (const shown of this.querySelectorAll('.sheet-current, .sheet-current-row')) {
      shown.classList.remove('sheet-current', 'sheet-current-row');
      shown.removeAttribute('aria-selected');
    }
    const cell = this.#closest(this.#current);
    if (!cell) {
      return;
    }
    cell.classList.add('sheet-current');
    if (cell.tagName === 'TD') {
      cell.setAttribute('aria-selected', 'true');
    }
    const row = /^indicators\[[^\]]+\]/.exec(cell.dataset.path)?.[0];
    if (row) {
      this.#cells()
        .filter((other) => other !== cell && other.dataset.path.startsWith(row))
        .forEach((other) => other.classList.add('sheet-current-row'));
    }
    if (!this.contains(document.activeElement)) {
      this.#moveStop(cell);
    }
    if (scroll) {
      this.#reveal(cell);
    }
  }

  /** Scrolls the pane around the sheet, never the page: the field that is being filled stays where it is. */
  #reveal(cell) {
    const scroller = this.#scroller();
    if (!scroller) {
      return;
    }
    const inside = cell.getBoundingClientRect();
    const pane = scroller.getBoundingClientRect();
    if (inside.top < pane.top || inside.bottom > pane.bottom) {
      scroller.scrollTop += inside.top - pane.top - (pane.height - inside.height) / 2;
    }
    const paper = this.getBoundingClientRect();
    if (inside.left < paper.left || inside.right > paper.right) {
      this.scrollLeft += inside.left - paper.left - (paper.width - inside.width) / 2;
    }
  }

  #scroller() {
    return this.closest('[data-sheet-scroller]');
  }

  #showMarks() {
    for (const mark of this.querySelectorAll('.sheet-pins, .sheet-was')) {
      mark.remove();
    }
    for (const cell of this.querySelectorAll('.sheet-changed')) {
      cell.classList.remove('sheet-changed');
    }
    for (const mark of this.#marks) {
      const cell = this.#closest(mark.places);
      if (cell && mark.kind === 'changed') {
        this.#strike(cell, mark);
      } else if (cell) {
        this.#pin(cell, mark);
      }
    }
  }

  #strike(cell, mark) {
    cell.classList.add('sheet-changed');
    if (mark.before) {
      const was = document.createElement('del');
      was.className = 'sheet-was';
      was.textContent = mark.before;
      cell.prepend(was);
    }
  }

  #pin(cell, mark) {
    let pins = cell.querySelector(':scope > .sheet-pins');
    if (!pins) {
      pins = document.createElement('span');
      pins.className = 'sheet-pins';
      cell.append(pins);
    }
    const pin = document.createElement('span');
    pin.className = `sheet-pin sheet-pin-${mark.severity}${mark.done ? ' sheet-pin-done' : ''}`;
    pin.setAttribute('role', 'img');
    pin.setAttribute('aria-label', mark.label);
    pin.title = mark.label;
    pin.dataset.number = mark.number;
    pin.textContent = mark.number;
    pins.append(pin);
  }
}

if (!customElements.get('mubiao-sheet')) {
  customElements.define('mubiao-sheet', MubiaoSheet);
}
