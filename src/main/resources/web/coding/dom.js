/* Makes elements. Text is always set as text. */

/** An element with attributes (undefined ones are left out) and children. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      made.addEventListener(key, value);
    } else if (value !== undefined && value !== false) {
      made.setAttribute(key, value === true ? "" : value);
    }
  }
  made.append(...children.filter((child) => child !== undefined && child !== null && child !== false));
  return made;
}

/** Text from the corpus, which must not change the direction of what is around it. */
export function bdi(text) {
  return element("bdi", {}, text);
}

let last = 0;

/** An id for an element that no other has. */
export function newId(start) {
  last++;
  return `${start}-${last}`;
}
