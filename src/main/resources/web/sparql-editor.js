/* The editor for SPARQL: YASQE with our prefixes, our completions and the place of an error. */

import { Completion } from "./sparql-complete.js";

const { Yasqe } = globalThis;

/**
 * Puts an editor in the place of the form's text area, which keeps the text for the form.
 *
 * @param run called by Ctrl+Enter
 */
export function openEditor(form, run) {
  const field = form.querySelector("textarea");
  const completion = new Completion(form.dataset.terms);
  completion.prefixes.then(declareInGrammar).then(() => cm.setOption("mode", "sparql11"));
  // Its check of the syntax shows tooltips with inline styles; the grammar marks errors anyway, and the server explains them.
  Yasqe.prototype.checkSyntax = () => {};

  const cm = new Yasqe(field.parentElement, {
    value: field.value,
    autocompleters: [],
    persistenceId: null,
    consumeShareLink: null,
    createShareableLink: null,
    showQueryButton: false,
    resizeable: false,
    editorHeight: "",
    gutters: ["CodeMirror-linenumbers", "CodeMirror-foldgutter"],
    extraKeys: {
      ...Yasqe.defaults.extraKeys,
      Tab: false,
      "Shift-Tab": false,
      "Ctrl-S": false,
      "Ctrl-Enter": run,
      "Cmd-Enter": run,
      "Ctrl-Space": () => completion.open(cm),
    },
  });
  field.hidden = true;
  const input = cm.getInputField();
  input.setAttribute("aria-label", "Query");
  input.setAttribute("aria-describedby", field.getAttribute("aria-describedby"));

  let marked = [];
  const unmark = () => {
    marked.forEach((mark) => mark.clear());
    marked = [];
    input.removeAttribute("aria-invalid");
  };

  cm.on("change", (_, change) => {
    field.value = cm.getValue();
    unmark();
    if (change.origin === "+input" || change.origin === "+delete") {
      completion.offer(cm);
    }
  });
  form.dataset.live = "true";

  return {
    text: () => cm.getValue(),
    setText(text) {
      cm.operation(() => cm.replaceRange(text, { line: 0, ch: 0 }, { line: cm.lastLine() }));
      cm.focus();
    },
    /** Marks the place of an error, both from 1; there is none if the line is 0. */
    mark(line, column) {
      unmark();
      if (line > 0) {
        const from = { line: line - 1, ch: Math.max(column - 1, 0) };
        const token = cm.getTokenAt({ line: from.line, ch: from.ch + 1 });
        marked.push(cm.markText(from, { line: from.line, ch: Math.max(token.end, from.ch + 1) }, { className: "bad" }));
        const handle = cm.addLineClass(from.line, "gutter", "bad-line");
        marked.push({ clear: () => cm.removeLineClass(handle, "gutter", "bad-line") });
        input.setAttribute("aria-invalid", "true");
        cm.setCursor(from);
        cm.focus();
      }
    },
  };
}

/** The server knows our prefixes without a declaration, so they are no errors. */
function declareInGrammar(prefixes) {
  Yasqe.extendMode("sparql11", {
    startState() {
      const state = this._startState();
      state.prefixes = { ...prefixes };
      return state;
    },
  });
}
