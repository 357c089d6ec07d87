/* The card of an actor, a document, an issue, a proposal or a claim, or of the article itself. */

import { Card } from "./card.js";
import { Entities, nameOf } from "./entities.js";
import { date, lines, reference, references, selection, set, text, ticks } from "./fields.js";
import { affiliations } from "./posts.js";
import { CATEGORIES, STATUSES } from "./terms.js";

const name = { make: text, field: "name", label: "Name" };
const otherNames = { make: lines, field: "otherNames", label: "Other names" };
const description = { make: text, field: "description", label: "Description", lines: 2 };
const country = { make: reference, field: "country", label: "Country", kind: "states" };

const DOCUMENT = [
  { make: text, field: "title", label: "Title" },
  description,
  { make: date, field: "issued", label: "Published on" },
  { make: references, field: "authors", label: "Authors", kind: "actors" },
  { make: reference, field: "publisher", label: "Publisher", kind: "actors" },
  { make: references, field: "recipients", label: "Recipients", kind: "actors" },
  { make: text, field: "url", label: "URL" },
  { make: references, field: "quotedFrom", label: "Quotes or reports", kind: "documents" },
  { make: ticks, field: "status", label: "Status", terms: STATUSES },
  { make: references, field: "leakedBy", label: "Leaked by", kind: "actors" },
  { make: references, field: "confirmedBy", label: "Confirmed by", kind: "actors" },
  { make: references, field: "commentDeclinedBy", label: "Comment declined by", kind: "actors" },
];

/** The fields of each type. */
const FIELDS = {
  Person: [name, otherNames, description, country, { make: affiliations, field: "affiliations" }],
  Institution: [
    name,
    otherNames,
    description,
    { make: selection, field: "category", label: "Category", terms: CATEGORIES },
    { make: references, field: "partOf", label: "Part of", kind: "institutions" },
    country,
  ],
  State: [name, otherNames, description],
  Document: DOCUMENT,
  Article: DOCUMENT,
  Issue: [
    { make: text, field: "label", label: "Label: a noun phrase that takes no side" },
    description,
    { make: reference, field: "broader", label: "Broader issue", kind: "issues" },
  ],
  Proposal: [
    { make: text, field: "label", label: "Label: what would be done" },
    description,
    { make: references, field: "about", label: "About", kind: "issues" },
    { make: references, field: "proposedBy", label: "Proposed by", kind: "actors" },
    { make: references, field: "setOutIn", label: "Set out in", kind: "documents" },
    { make: references, field: "partOf", label: "Part of", kind: "proposals" },
    { make: references, field: "alternativeTo", label: "Alternative to", kind: "proposals" },
    { make: references, field: "incompatibleWith", label: "Incompatible with", kind: "proposals" },
  ],
  Claim: [
    { make: text, field: "label", label: "Label: what is held to be so" },
    description,
    { make: references, field: "about", label: "About", kind: "issues" },
  ],
};

export class EntityCard extends Card {
  /** Opens the card of an entity of a list; without a list, of the article itself. */
  open(entity, list) {
    this.list = list;
    this.start(entity);
    this.first.focus();
  }

  title() {
    return this.draft.type;
  }

  build() {
    const fields = FIELDS[this.draft.type].map(({ make, ...options }) => make(this, options));
    this.first = fields[0];
    return fields.map((field) => field.node);
  }

  insert(coding, entity) {
    if (!this.list) {
      FIELDS.Article.forEach(({ field }) => set(coding, field, entity[field]));
      return "";
    }
    coding[this.list] ??= [];
    entity.id ??= new Entities(coding, this.context.corpus()).newId(nameOf(entity));
    const at = coding[this.list].findIndex((each) => each.id === entity.id);
    coding[this.list].splice(at < 0 ? coding[this.list].length : at, at < 0 ? 0 : 1, entity);
    return `/${this.list}/${at < 0 ? coding[this.list].length - 1 : at}`;
  }

  removal() {
    const { list } = this;
    const { id } = this.draft;
    return list && id ? (coding) => (coding[list] = coding[list].filter((each) => each.id !== id)) : null;
  }
}
