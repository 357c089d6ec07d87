/* The page of networks: the picture can be zoomed, moved and walked by keyboard; settings change it in place, and the URL holds all of them. */

import { NetworkCanvas } from "./explorer-canvas.js";
import { offer, png, svg } from "./explorer-save.js";

const DAY = 86_400_000;
const frame = document.querySelector("[data-explorer]");
const form = document.querySelector("[data-network-form]");
const canvas = document.createElement("canvas");
const status = document.createElement("p");
let network;
let data = { nodes: [], ties: [], tiePage: "" };
let walk = { tie: undefined, next: 0 };

function button(label, text, action) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "format";
  element.textContent = text;
  element.setAttribute("aria-label", label);
  element.addEventListener("click", action);
  return element;
}

function finder() {
  const field = document.createElement("span");
  const label = document.createElement("label");
  const input = document.createElement("input");
  const names = document.createElement("datalist");
  names.id = "network-nodes";
  input.id = "f-node";
  input.setAttribute("list", names.id);
  input.autocomplete = "off";
  label.htmlFor = input.id;
  label.textContent = "Show the ties of ";
  input.addEventListener("input", () => choose(data.nodes.findIndex((node) => node.label === input.value)));
  field.append(label, input, names);
  return field;
}

function build() {
  const tools = document.createElement("div");
  tools.className = "tools";
  tools.append(
    button("Zoom in", "+", () => network.zoom(1.4)),
    button("Zoom out", "−", () => network.zoom(1 / 1.4)),
    button("Fit the frame", "Fit", () => network.fit()),
    finder(),
  );
  canvas.tabIndex = 0;
  canvas.setAttribute("role", "application");
  canvas.setAttribute("aria-label", "Network. Arrow keys follow ties, Enter opens the node, P the positions behind the tie, plus and minus zoom, Escape ends the selection.");
  status.className = "note";
  status.setAttribute("role", "status");
  frame.replaceChildren(tools, canvas, status);
  network = new NetworkCanvas(canvas);
}

const describe = (number) => {
  const node = data.nodes[number];
  return `${node.label}: ${node.degree} ${node.degree === 1 ? "tie" : "ties"}`;
};

function tell(text, links = []) {
  status.replaceChildren(text, ...links.flatMap((link) => [" ", link]));
}

function link(text, href, opens) {
  const element = document.createElement("a");
  element.href = href;
  element.textContent = text;
  if (opens) {
    element.dataset.open = "";
  }
  return element;
}

const positions = (tie) =>
  `${data.tiePage}one=${encodeURIComponent(data.nodes[tie.source].id)}&other=${encodeURIComponent(data.nodes[tie.target].id)}`;

function choose(number) {
  network.select(number);
  walk = { tie: undefined, next: 0 };
  remember("node", number < 0 ? "" : data.nodes[number].id);
  if (number < 0) {
    tell("");
  } else {
    tell(describe(number), [link("page", data.nodes[number].href)]);
  }
}

function chooseTie(tie) {
  const [one, other] = [data.nodes[tie.source], data.nodes[tie.target]];
  tell(`${one.label} and ${other.label}: ${tie.text}`, [link("positions", positions(tie), true)]);
}

/** Goes to the next node that the selected one is tied to. */
function step(direction) {
  const from = network.selected;
  if (from < 0) {
    if (data.nodes.length > 0) {
      choose(network.order[0]);
    }
    return;
  }
  const ties = data.ties.filter((tie) => tie.source === from || tie.target === from);
  if (ties.length === 0) {
    return;
  }
  const last = walk.tie && ties.indexOf(walk.tie);
  const tie = ties.at(((last ?? (direction > 0 ? -1 : 0)) + direction) % ties.length);
  const to = tie.source === from ? tie.target : tie.source;
  choose(to);
  walk.tie = tie;
  tell(`${describe(to)}. Tie with ${data.nodes[from].label}: ${tie.text}`, [link("positions", positions(tie), true), link("page", data.nodes[to].href)]);
}

const KEYS = {
  ArrowRight: () => step(1),
  ArrowDown: () => step(1),
  ArrowLeft: () => step(-1),
  ArrowUp: () => step(-1),
  "+": () => network.zoom(1.4),
  "=": () => network.zoom(1.4),
  "-": () => network.zoom(1 / 1.4),
  0: () => network.fit(),
  p: () => status.querySelector("a[data-open]")?.click(),
  Enter: () => {
    if (network.selected >= 0) {
      location.href = data.nodes[network.selected].href;
    }
  },
  Escape: () => choose(-1),
};

function listen() {
  canvas.addEventListener("keydown", (event) => {
    const action = KEYS[event.key];
    if (action && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      action();
    }
  });
  canvas.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      network.zoom(Math.exp(-event.deltaY / 400), event.offsetX, event.offsetY);
    },
    { passive: false },
  );
  point();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => network.recolour());
  matchMedia("(forced-colors: active)").addEventListener("change", () => network.recolour());
  addEventListener("beforeprint", () => network.sharpen(3));
  addEventListener("afterprint", () => network.sharpen(window.devicePixelRatio || 1));
}

/** Dragging moves the picture or a node, two fingers zoom, a click selects. */
function point() {
  const fingers = new Map();
  let dragged = -1;
  let travelled = 0;
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, event);
    travelled = fingers.size > 1 ? Infinity : 0;
    dragged = fingers.size > 1 ? -1 : network.nodeAt(event.offsetX, event.offsetY);
  });
  canvas.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) {
      canvas.style.cursor = network.nodeAt(event.offsetX, event.offsetY) >= 0 || network.tieAt(event.offsetX, event.offsetY) ? "pointer" : "grab";
      return;
    }
    const [dx, dy] = [event.offsetX - before.offsetX, event.offsetY - before.offsetY];
    travelled += Math.abs(dx) + Math.abs(dy);
    if (fingers.size === 2) {
      const other = [...fingers.values()].find((finger) => finger.pointerId !== event.pointerId);
      const apart = (finger) => Math.hypot(finger.offsetX - other.offsetX, finger.offsetY - other.offsetY);
      network.zoom(apart(event) / Math.max(apart(before), 1), other.offsetX, other.offsetY);
    } else if (dragged >= 0) {
      network.move(dragged, dx, dy);
    } else {
      network.pan(dx, dy);
    }
    fingers.set(event.pointerId, event);
  });
  canvas.addEventListener("pointerup", (event) => {
    fingers.delete(event.pointerId);
    if (travelled < 4) {
      click(event.offsetX, event.offsetY);
    }
  });
  canvas.addEventListener("pointercancel", (event) => fingers.delete(event.pointerId));
  canvas.addEventListener("dblclick", (event) => {
    const number = network.nodeAt(event.offsetX, event.offsetY);
    if (number >= 0) {
      location.href = data.nodes[number].href;
    }
  });
}

function click(x, y) {
  const number = network.nodeAt(x, y);
  const tie = number < 0 ? network.tieAt(x, y) : undefined;
  if (tie) {
    chooseTie(tie);
    status.querySelector("a[data-open]").click();
  } else {
    choose(number);
  }
}

/** The settings of the form, without those that are as they would be anyway. */
function settings() {
  const chosen = new URLSearchParams(location.search);
  for (const [name, value] of new FormData(form)) {
    chosen.set(name, value);
  }
  if (!form.elements.threshold.dataset.chosen) {
    chosen.delete("threshold");
  }
  [...chosen].filter(([, value]) => value === "").forEach(([name]) => chosen.delete(name));
  return chosen;
}

function remember(name, value) {
  const chosen = new URLSearchParams(location.search);
  if (value) {
    chosen.set(name, value);
  } else {
    chosen.delete(name);
  }
  history.replaceState(null, "", chosen.size > 0 ? `?${chosen}` : location.pathname);
}

let latest = 0;

async function load(address) {
  const number = ++latest;
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`the server answered ${answer.status}`);
  }
  const loaded = await answer.json();
  if (number !== latest) {
    return;
  }
  data = loaded;
  original = loaded.nodes.map(({ x, y }) => ({ x, y }));
  network.show(loaded.nodes, loaded.ties);
  data.nodes = network.nodes;
  frame.querySelector("datalist").replaceChildren(
    ...loaded.nodes.map((node) => Object.assign(document.createElement("option"), { value: node.label })),
  );
  frame.dataset.ready = "true";
}

let original = [];

/** Shows the network of other settings in place. */
async function change() {
  const chosen = settings();
  history.replaceState(null, "", `?${chosen}`);
  frame.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(`${location.pathname}?${chosen}`, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const there = page.querySelector("[data-explorer]");
    if (!there) {
      throw new Error(page.querySelector("main p")?.textContent ?? `the server answered ${answer.status}`);
    }
    for (const selector of ["h1", "[data-part=network] .legend", "[data-part=network] > .note", "[data-part=ties]"]) {
      document.querySelector(selector).replaceWith(page.querySelector(selector));
    }
    document.querySelectorAll(".downloads").forEach((old, number) => {
      const fresh = page.querySelectorAll(".downloads")[number];
      old.querySelectorAll("a").forEach((each, place) => (each.href = fresh.querySelectorAll("a")[place].getAttribute("href")));
    });
    if (!form.elements.threshold.dataset.chosen) {
      form.elements.threshold.value = page.querySelector("#f-threshold").value;
    }
    frame.dataset.picture = there.dataset.picture;
    await load(there.dataset.explorer);
    if (!network.touched) {
      network.fit();
    }
  } catch (failure) {
    tell(`This network cannot be shown: ${failure.message}`);
  } finally {
    frame.removeAttribute("aria-busy");
  }
}

function watch() {
  if (new URLSearchParams(location.search).has("threshold")) {
    form.elements.threshold.dataset.chosen = "true";
  }
  form.addEventListener("change", (event) => {
    if (event.target.name === "threshold") {
      event.target.dataset.chosen = event.target.value === "" ? "" : "true";
    }
    if (["of", "aggregation"].includes(event.target.name)) {
      // Other nodes have other measures, which the page offers when it is loaded again.
      const chosen = settings();
      chosen.delete("threshold");
      if (event.target.name === "of") {
        ["aggregation", "normalization"].forEach((name) => chosen.delete(name));
      }
      location.search = chosen;
    } else {
      change();
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    change();
  });
}

/** A slider for the last day of the period. */
function time() {
  const slider = document.querySelector("[data-time]");
  const [first, last] = [Date.parse(slider.dataset.first), Date.parse(slider.dataset.last)];
  if (!(last > first)) {
    return;
  }
  const input = slider.querySelector("input");
  const output = slider.querySelector("output");
  const day = (number) => new Date(first + number * DAY).toISOString().slice(0, 10);
  input.max = Math.round((last - first) / DAY);
  const read = () => {
    const until = Date.parse(form.elements.until.value);
    input.value = Number.isNaN(until) ? input.max : Math.round((until - first) / DAY);
    output.textContent = day(input.value);
  };
  read();
  input.addEventListener("input", () => (output.textContent = day(input.value)));
  input.addEventListener("change", () => {
    form.elements.until.value = input.value === input.max ? "" : day(input.value);
    change();
  });
  form.addEventListener("change", read);
  slider.hidden = false;
}

function saving() {
  const told = document.querySelector("[data-told]");
  document.querySelectorAll("[data-save]").forEach((element) => {
    element.hidden = false;
    element.addEventListener("click", async (event) => {
      event.preventDefault();
      try {
        const text = await svg(frame.dataset.picture, network.nodes, original);
        const blob = element.dataset.save === "png" ? await png(text) : new Blob([text], { type: "image/svg+xml" });
        offer(blob, `network.${element.dataset.save}`);
        told.textContent = `Saved as network.${element.dataset.save}.`;
      } catch (failure) {
        told.textContent = `The picture cannot be saved: ${failure.message}`;
      }
    });
  });
}

build();
listen();
watch();
time();
saving();
load(frame.dataset.explorer)
  .then(() => {
    network.resize();
    network.fit();
    const chosen = new URLSearchParams(location.search).get("node");
    if (chosen) {
      choose(data.nodes.findIndex((node) => node.id === chosen));
    }
  })
  .catch((failure) => tell(`This network cannot be shown: ${failure.message}`));
