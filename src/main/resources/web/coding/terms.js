/* The terms of a coding, as people read them. */

export const STANCES = [
  { id: "support", letter: "S", label: "Support", verb: "supports", kind: "support" },
  { id: "conditionalSupport", letter: "Sc", label: "Support, if …", verb: "would support", kind: "conditional-support" },
  { id: "neutral", letter: "N", label: "Neutral", verb: "is neutral on", kind: "neutral" },
  { id: "noComment", letter: "–", label: "No comment", verb: "does not comment on", kind: "no-comment" },
  {
    id: "conditionalOpposition",
    letter: "Oc",
    label: "Opposition, unless …",
    verb: "opposes, with a condition,",
    kind: "conditional-opposition",
  },
  { id: "opposition", letter: "O", label: "Opposition", verb: "opposes", kind: "opposition" },
];

export const KINDS = [
  { id: "demand", key: "d", label: "Demand" },
  { id: "offer", key: "o", label: "Offer" },
  { id: "response", key: "r", label: "Response" },
  { id: "assessment", key: "a", label: "Assessment" },
  { id: "prediction", key: "p", label: "Prediction" },
];

export const SPEECH = [
  { id: "direct", label: "direct" },
  { id: "indirect", label: "indirect" },
  { id: "mixed", label: "mixed" },
  { id: "unknown", label: "speech unknown" },
];

const NO_STANCE = { id: "", letter: "?", label: "Stance open", verb: "has an open stance on", kind: "open" };

export function stanceOf(position) {
  return STANCES.find((stance) => stance.id === position.stance) ?? NO_STANCE;
}

export function isConditional(stance) {
  return stance === "conditionalSupport" || stance === "conditionalOpposition";
}

/** A text of a coding, which may have a language of its own. */
export function plain(text) {
  return typeof text === "object" && text !== null ? String(text.value ?? "") : String(text ?? "");
}

export const CATEGORIES = [
  { id: "alliance", label: "alliance" },
  { id: "internationalOrganization", label: "international organisation" },
  { id: "government", label: "government, ministry, agency, parliament" },
  { id: "party", label: "political party" },
  { id: "thinkTank", label: "think tank" },
  { id: "university", label: "university" },
  { id: "newsOutlet", label: "news outlet" },
  { id: "newsAgency", label: "news agency" },
  { id: "company", label: "company" },
  { id: "civilSociety", label: "union, church, charity, movement, association" },
];

export const STATUSES = [
  { id: "published", label: "published" },
  { id: "leaked", label: "leaked" },
  { id: "confirmed", label: "confirmed" },
  { id: "unconfirmed", label: "unconfirmed" },
  { id: "disputed", label: "disputed" },
];
