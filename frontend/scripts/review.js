// Typing ahead on the review page. C and S open an editor, which the server brings a moment later. What a person types in
// that moment belongs into the editor: it is held here and put in as soon as the editor has the focus.

const LONGEST_WAIT = 5000;

let held = null;

function waits() {
  return held !== null && Date.now() - held.since < LONGEST_WAIT;
}

function isTyping(target) {
  return target.closest?.('input, textarea, select, [contenteditable], [role=dialog], vaadin-dialog');
}

function opens(event) {
  const page = document.querySelector('.review.may-remark');
  const cell = event.target.closest?.('[data-path]') ?? page?.querySelector('.sheet-current');
  return page && cell && ['c', 's'].includes(event.key.toLowerCase());
}

document.addEventListener(
  'keydown',
  (event) => {
    const isCharacter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isCharacter || event.isComposing || isTyping(event.target)) {
      return;
    }
    if (waits()) {
      held.text += event.key;
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (opens(event)) {
      held = { text: '', since: Date.now() };
    }
  },
  true,
);

document.addEventListener('focusin', (event) => {
  if (waits() && event.target.closest('.remark-editor') && event.target.matches('input, textarea')) {
    const text = held.text;
    held = null;
    if (text) {
      document.execCommand('insertText', false, text);
    }
  }
});
