import { operatorValues, type SearchOperator, searchOperators, writeFilter } from "@samrad/contracts/search-query";

/** What may follow: an operator whose value is still to be written, or an operator with its value. */
export type Suggestion = {
  operator: SearchOperator;
  value: string | null;
  label?: string | undefined;
  written: string;
};

/** Values that depend on who searches, with names for them. */
export type KnownValues = Partial<Record<SearchOperator, readonly { value: string; label?: string }[]>>;

const mostShown = 8;

type Written = { start: number; end: number; minus: string; operator: string | undefined; typed: string };

/** The word of the text that the caret stands at the end of. */
function wordAt(text: string, caret: number): Written {
  const before = text.slice(0, caret);
  const word = /(?:[^\s"]+:"[^"]*|\S*)$/.exec(before)?.[0] ?? "";
  const [, minus = "", operator, typed = ""] = /^(-?)(?:(\p{L}+):)?"?(.*)$/su.exec(word) ?? [];
  return { start: caret - word.length, end: caret, minus, operator, typed: typed.toLowerCase() };
}

const isOperator = (name: string): name is SearchOperator => searchOperators.some((operator) => operator === name);

function valuesOf(operator: SearchOperator, known: KnownValues): readonly { value: string; label?: string }[] {
  return operatorValues[operator]?.map((value) => ({ value })) ?? known[operator] ?? [];
}

const begins = (text: string | undefined, typed: string) => text?.toLowerCase().startsWith(typed) ?? false;

/** What could be meant by the word that is being written: operators first, then the values of one. */
export function suggestionsFor(text: string, caret: number, known: KnownValues): Suggestion[] {
  const { minus, operator, typed } = wordAt(text, caret);
  if (operator === undefined) {
    const meant = typed === "" ? [] : searchOperators.filter((one) => begins(one, typed));
    return meant.map((one) => ({ operator: one, value: null, written: `${minus}${one}:` }));
  }
  const name = operator.toLowerCase();
  if (!isOperator(name)) return [];
  const fitting = valuesOf(name, known).filter(({ value, label }) => begins(value, typed) || begins(label, typed));
  const isWhole = fitting.some(({ value }) => value.toLowerCase() === typed);
  const shown = isWhole ? [] : fitting.slice(0, mostShown);
  return shown.map(({ value, label }) => ({
    operator: name,
    value,
    label,
    written: writeFilter({ operator: name, value, isExcluded: minus === "-" }),
  }));
}

/** The text with the suggestion in the place of what was being written, and where the caret stands then. */
export function takeSuggestion(
  text: string,
  caret: number,
  { value, written }: Suggestion,
): [text: string, caret: number] {
  const { start, end } = wordAt(text, caret);
  const after = text.slice(end).replace(/^"/, "");
  const added = value === null || after.startsWith(" ") ? written : `${written} `;
  return [text.slice(0, start) + added + after, start + added.length];
}
