/* Finds words in the text. Places are UTF-16 units. */

/** The places of some words, whatever their case, spaces, quotation marks and dashes. */
export function places(text, words) {
  const wanted = words.trim();
  if (!wanted) {
    return [];
  }
  const pattern = [...wanted.replace(/\s+/g, " ")]
    .map((c) => (c === " " ? "\\s+" : /["“”„«»]/.test(c) ? '["“”„«»]' : /['‘’]/.test(c) ? "['‘’]" : /[-–—]/.test(c) ? "[-–—]" : escaped(c)))
    .join("");
  return [...text.matchAll(new RegExp(pattern, "giu"))].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function escaped(character) {
  return character.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
