import { type Reader } from "../text/reader.ts";
import { type Connector, readConnector } from "./connectors.ts";
import { type Draft, type DraftItem, type StepRead } from "./draft.ts";
import { type Item, type Step } from "./mentions.ts";
import { readStep } from "./part-steps.ts";
import { DEEPEST, inherit, rankOf, ranksOf } from "./steps.ts";
import { readNextItem } from "./part-items.ts";

/** Whether a step read after a comma, or after nothing, goes deeper: else it starts an item of its own. */
function deepens(draft: Draft, steps: readonly Step[], step: StepRead): boolean {
  const own = step.steps[0];
  if (own === undefined) return true;
  const deepest = Math.max(...ranksOf(steps, draft.family), -1);
  const isSecond = own.unit === "bracketed" && steps.at(-1)?.unit === "bracketed";
  return (
    isSecond || rankOf(own, steps, draft.family) > deepest || (own.unit === "bracketed" && !/^[a-z]$/.test(own.value))
  );
}

/** Goes as deep as the text goes: "6", "(1)", "(f)". */
export function completeItem(draft: Draft, item: DraftItem): DraftItem {
  let current = item;
  for (;;) {
    if (current.steps.length >= DEEPEST) return current;
    const step = readStep(draft, current.steps, current.next);
    if (step === undefined || !deepens(draft, current.steps, step)) return current;
    current = { ...current, steps: [...current.steps, ...step.steps], next: step.next };
  }
}

function follow(draft: Draft, items: DraftItem[], connector: Connector): boolean {
  const last = items.at(-1);
  const own = last === undefined ? undefined : readNextItem(draft, last, connector);
  if (last === undefined || own === undefined) return false;
  const ranged = connector.kind === "range" ? ({ range: true } as const) : {};
  items[items.length - 1] = { ...last, ...ranged };
  const steps = inherit(last.steps, own.steps, draft.family);
  items.push(completeItem(draft, { steps, first: own.first ?? connector.next, next: own.next, ...ranged }));
  return true;
}

/** An item and all that are listed with it: "15(1)(a) to (d), (1)(g) and (2)". */
export function readList(draft: Draft, first: DraftItem): DraftItem[] {
  const items = [completeItem(draft, first)];
  for (;;) {
    const connector = readConnector(draft.reader, items.at(-1)?.next ?? first.next);
    if (connector === undefined || !follow(draft, items, connector)) return items;
  }
}

/** Character spans: a single item runs from the head word, items of a list hold their own numbers only. */
export function placeItems(reader: Reader, items: readonly DraftItem[], head: number): Item[] {
  const alone = items.length === 1;
  return items.map(({ steps, first, next, end = next, range }) => ({
    steps,
    span: { start: reader.at(alone ? head : first).start, end: reader.at(end - 1).end },
    ...(range === undefined ? {} : { range }),
  }));
}
