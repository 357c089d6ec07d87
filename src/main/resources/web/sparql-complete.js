/* What can complete a query: terms and prefixes, variables of the query, and entities by their names. Nothing is taken unless it was chosen. */

const { Yasqe } = globalThis;

const MOST = 12;
const WAIT = 120;
const ENTITY = /<([\p{L}\p{N}][^<>"{}|^`\\]*)$/u;
const VARIABLE = /[?$][\p{L}\p{N}_]*$/u;
const DECLARATION = /^\s*PREFIX\s+([\p{L}\p{N}_-]*)$/iu;
const NAME = /(?:^|[^\p{L}\p{N}_:?$<"'@.-])([\p{L}][\p{L}\p{N}_-]*:?[\p{L}\p{N}_-]*)$/u;

export class Completion {
  #known = { prefixes: {}, terms: [] };

  /** The prefixes that the server knows, once they are loaded. */
  prefixes;

  constructor(terms) {
    this.prefixes = fetch(terms)
      .then((response) => response.json())
      .then((known) => {
        this.#known = known;
        return known.prefixes;
      })
      .catch(() => ({}));
  }

  /** Shows what completes the word before the cursor, if it is long enough. */
  offer(cm) {
    this.#show(cm, false);
  }

  /** Shows it even if there is no such word. */
  open(cm) {
    this.#show(cm, true);
  }

  #show(cm, always) {
    const found = this.#source(cm, always);
    if (!found) {
      cm.closeHint();
      return;
    }
    cm.showHint({
      hint: async () => {
        const list = (await found.list()).slice(0, MOST);
        const data = { list, from: found.from, to: cm.getCursor(), selectedHint: -1 };
        Yasqe.on(data, "shown", () => cm.getInputField().removeAttribute("aria-activedescendant"));
        return data;
      },
      completeSingle: false,
      updateOnCursorActivity: false,
      scrollMargin: 1,
      customKeys: KEYS,
    });
  }

  #source(cm, always) {
    const cursor = cm.getCursor();
    const token = cm.getTokenAt(cursor);
    if (cm.somethingSelected() || token.type === "comment" || token.type === "string") {
      return null;
    }
    const before = cm.getLine(cursor.line).slice(0, cursor.ch);
    const from = (length) => ({ line: cursor.line, ch: cursor.ch - length });
    const declaration = DECLARATION.exec(before);
    if (declaration) {
      return { from: from(declaration[1].length), list: () => this.#declarations(declaration[1]) };
    }
    const entity = ENTITY.exec(before);
    if (entity) {
      return entity[1].includes(":") ? null : { from: from(entity[0].length), list: () => entities(entity[1], cm) };
    }
    const variable = VARIABLE.exec(before);
    if (variable) {
      return { from: from(variable[0].length), list: () => variables(variable[0], cm) };
    }
    const name = NAME.exec(before)?.[1] ?? "";
    return name.length >= 2 || always ? { from: from(name.length), list: () => this.#terms(name) } : null;
  }

  #declarations(start) {
    return Object.entries(this.#known.prefixes)
      .filter(([prefix]) => prefix.startsWith(start))
      .map(([prefix, iri]) => option(`${prefix}: <${iri}>`, "", replace));
  }

  /** Those that begin like the word, in its case first: dem:stance before dem:Stance for dem:s. */
  #terms(word) {
    const lower = word.toLowerCase();
    const rank = (term) => (term.name.startsWith(word) || local(term.name).startsWith(word) ? 0 : 1);
    return this.#known.terms
      .filter((term) => term.name !== word)
      .filter(
        (term) => term.name.toLowerCase().startsWith(lower) || local(term.name).toLowerCase().startsWith(lower),
      )
      .sort((a, b) => rank(a) - rank(b))
      .map((term) =>
        option(term.name, [term.kind, term.text].filter(Boolean).join(": "), (cm, data, taken) => {
          replace(cm, data, taken);
          this.#declare(cm, term.name);
        }),
      );
  }

  /** So that the query works elsewhere, too. */
  #declare(cm, name) {
    const prefix = name.slice(0, name.indexOf(":"));
    const text = cm.getValue();
    if (!new RegExp(`^\\s*PREFIX\\s+${prefix}:`, "im").test(text)) {
      const first = text.split("\n").findIndex((line) => /^\s*PREFIX\s/i.test(line));
      cm.replaceRange(`PREFIX ${prefix}: <${this.#known.prefixes[prefix]}>\n`, { line: Math.max(first, 0), ch: 0 });
    }
  }
}

function local(name) {
  return name.slice(name.indexOf(":") + 1);
}

function option(text, note, hint) {
  return {
    text,
    hint,
    render(element) {
      element.append(text);
      if (note) {
        const small = document.createElement("small");
        small.textContent = note;
        element.append(small);
      }
    },
  };
}

function replace(cm, data, taken) {
  cm.replaceRange(taken.text, data.from, data.to, "complete");
}

function variables(start, cm) {
  const all = cm.getValue().match(/[?$][\p{L}\p{N}_]+/gu) ?? [];
  return [...new Set(all)]
    .filter((name) => name !== start && name.startsWith(start))
    .map((name) => option(name, "", replace));
}

/** Entities in whose names the words begin. The IRI replaces what was typed, and the rest of an IRI that was there. */
async function entities(text, cm) {
  await new Promise((resolve) => setTimeout(resolve, WAIT));
  try {
    const response = await fetch(`/suggest?q=${encodeURIComponent(text)}`);
    return (response.ok ? await response.json() : []).map((entity) =>
      option(entity.name, `${entity.kind} <${entity.iri}>`, (_, data) => {
        const rest = /^[^<>"{}|^`\\\s]*>/.exec(cm.getLine(data.to.line).slice(data.to.ch))?.[0] ?? "";
        cm.replaceRange(`<${entity.iri}>`, data.from, { line: data.to.line, ch: data.to.ch + rest.length }, "complete");
      }),
    );
  } catch {
    return []; // without suggestions the editor still works
  }
}

/** Enter and Tab take what the arrow keys have chosen; if nothing was chosen, they do what they always do. */
const take = (cm, handle) => {
  if (cm.state.completionActive?.widget?.selectedHint >= 0) {
    handle.pick();
    return undefined;
  }
  handle.close();
  return Yasqe.Pass;
};

const KEYS = {
  Up: (_, handle) => handle.moveFocus(-1),
  Down: (_, handle) => handle.moveFocus(1),
  PageUp: (_, handle) => handle.moveFocus(-handle.menuSize(), true),
  PageDown: (_, handle) => handle.moveFocus(handle.menuSize(), true),
  Enter: take,
  Tab: take,
  Esc: (_, handle) => handle.close(),
};
