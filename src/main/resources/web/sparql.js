/* SPARQL as a list of pieces, each with a kind: enough to colour it and to know what is being typed. */

const KEYWORDS =
  /^(?:ADD|ALL|AS|ASC|ASK|BASE|BIND|BY|CLEAR|CONSTRUCT|COPY|CREATE|DELETE|DESC|DESCRIBE|DISTINCT|DROP|EXISTS|FILTER|FROM|GRAPH|GROUP|HAVING|IN|INSERT|INTO|LIMIT|LOAD|MINUS|MOVE|NAMED|NOT|OFFSET|OPTIONAL|ORDER|PREFIX|REDUCED|SELECT|SERVICE|SILENT|UNDEF|UNION|USING|VALUES|WHERE|WITH|a|true|false|ABS|AVG|BNODE|BOUND|CEIL|COALESCE|CONCAT|CONTAINS|COUNT|DATATYPE|DAY|FLOOR|GROUP_CONCAT|HOURS|IF|IRI|ISBLANK|ISIRI|ISLITERAL|ISNUMERIC|LANG|LANGMATCHES|LCASE|MAX|MD5|MIN|MINUTES|MONTH|NOW|RAND|REGEX|REPLACE|ROUND|SAMETERM|SAMPLE|SECONDS|SEPARATOR|SHA1|SHA256|STR|STRAFTER|STRBEFORE|STRDT|STRENDS|STRLANG|STRLEN|STRSTARTS|STRUUID|SUBSTR|SUM|TIMEZONE|TZ|UCASE|URI|UUID|YEAR)$/i;

const PIECES = [
  ["iri", /<[^<>"{}|^`\\\s]*>/y],
  ["comment", /#[^\n]*/y],
  ["string", /"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?/y],
  ["variable", /[?$][\p{L}\p{N}_]+/uy],
  ["name", /[\p{L}][\p{L}\p{N}_.-]*:[\p{L}\p{N}_.:%-]*|:[\p{L}\p{N}_.-]+/uy],
  ["word", /[\p{L}_][\p{L}\p{N}_]*/uy],
  ["number", /[0-9]+(?:\.[0-9]+)?/y],
  ["blank", /\s+/y],
];

/** The pieces of a text, in order; together they are the text. */
export function pieces(text) {
  const found = [];
  let at = 0;
  while (at < text.length) {
    const piece = one(text, at);
    found.push(piece);
    at += piece.text.length;
  }
  return found;
}

function one(text, at) {
  for (const [kind, pattern] of PIECES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match && match[0] !== "") {
      const word = kind === "word" ? (KEYWORDS.test(match[0]) ? "keyword" : "plain") : kind;
      return { kind: word === "iri" ? "name" : word, text: match[0], at };
    }
  }
  return { kind: "plain", text: text[at], at };
}

/** What is being typed at a place: a prefixed name or a variable, from its beginning to there. */
export function typed(text, place) {
  const before = text.slice(0, place);
  const match = /(?:[?$][\p{L}\p{N}_]*|[\p{L}][\p{L}\p{N}_-]*:?[\p{L}\p{N}_-]*)$/u.exec(before);
  return match ? match[0] : "";
}

/** The variables of a query, each once. */
export function variables(text) {
  return [...new Set(pieces(text).filter((piece) => piece.kind === "variable").map((piece) => piece.text))];
}
