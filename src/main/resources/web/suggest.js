/* Suggestions under every field that has data-suggest: the combobox pattern of the ARIA practices. */

const WAIT = 120;

function suggestions(input) {
  const list = document.createElement("ul");
  list.id = input.id + "-list";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  input.after(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  let found = [];
  let chosen = -1;
  let timer = 0;
  let asked = 0;

  const show = (open) => {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    if (!open) {
      choose(-1);
    }
  };

  const choose = (index) => {
    chosen = index;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
    if (index >= 0) {
      input.setAttribute("aria-activedescendant", list.children[index].id);
      list.children[index].scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  };

  const take = (index) => {
    const thing = found[index];
    if (input.hasAttribute("data-fill")) {
      input.value = thing.href.startsWith("/id/") ? decodeURIComponent(thing.href.slice(4)) : thing.name;
      show(false);
    } else {
      location.href = thing.href;
    }
  };

  const draw = () => {
    list.replaceChildren(
      ...found.map((thing, i) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${i}`;
        option.setAttribute("role", "option");
        option.dir = "auto";
        const kind = document.createElement("small");
        kind.textContent = thing.kind;
        option.append(thing.name, kind);
        option.addEventListener("mousedown", (event) => {
          event.preventDefault();
          take(i);
        });
        return option;
      }),
    );
    choose(-1);
    show(found.length > 0 && document.activeElement === input);
  };

  const ask = async () => {
    const text = input.value.trim();
    const turn = ++asked;
    if (text === "") {
      found = [];
      draw();
      return;
    }
    try {
      const answer = await fetch(`${input.dataset.suggest}${input.dataset.suggest.includes("?") ? "&" : "?"}q=${encodeURIComponent(text)}`);
      const things = answer.ok ? await answer.json() : [];
      if (turn === asked) {
        found = things;
        draw();
      }
    } catch {
      /* Without suggestions the field still works. */
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  input.addEventListener("blur", () => show(false));
  input.addEventListener("keydown", (event) => {
    if (list.hidden) {
      return;
    }
    const last = found.length - 1;
    if (event.key === "ArrowDown") {
      choose(chosen >= last ? 0 : chosen + 1);
    } else if (event.key === "ArrowUp") {
      choose(chosen <= 0 ? last : chosen - 1);
    } else if (event.key === "Enter" && chosen >= 0) {
      take(chosen);
    } else if (event.key === "Escape") {
      show(false);
    } else {
      return;
    }
    event.preventDefault();
  });
}

document.querySelectorAll("input[data-suggest]").forEach(suggestions);
