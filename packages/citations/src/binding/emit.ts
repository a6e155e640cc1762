import { type Act } from "../acts/act.ts";
import { type Item, type PartMention, type Span } from "../grammar/mentions.ts";
import { settle } from "../grammar/steps.ts";
import { formatKey, type Part, type Tradition } from "../keys.ts";
import { type Binding, isActNode, isPartNode, type Node } from "./node.ts";

export interface Citation {
  /** UTF-16 offsets in the text as given. */
  readonly start: number;
  readonly end: number;
  readonly key: string;
  /** The first or the last of a range. */
  readonly range?: true;
}

function toCitation(span: Span, key: string, range: true | undefined): Citation {
  return range === undefined ? { ...span, key } : { ...span, key, range };
}

/** "§§ 4-7" is a range, unless the act numbers its sections by chapter. */
function partItems(part: PartMention, act: Act): readonly Item[] {
  return part.items.flatMap((item) => (item.joined === undefined || act.chapters === true ? [item] : item.joined));
}

const OUTERMOST = new Set(["article", "recital", "annex", "chapter"]);

/** "Point (f)" of an act of the Union, with no article in sight, says no more than the act. */
function outermost(parts: readonly Part[], tradition: Tradition): readonly Part[] {
  return tradition === "eu" && !OUTERMOST.has(parts[0]?.level ?? "article") ? [] : parts;
}

function citeParts(part: PartMention, act: Act, reach: Span | undefined): Citation[] {
  const { key: source, tradition } = act;
  if (source === undefined || tradition === undefined) return [];
  const items = partItems(part, act);
  return items.map(({ steps, span, range }) => {
    const key = formatKey({ source, parts: outermost(settle(steps, tradition), tradition) });
    return toCitation(items.length === 1 && reach !== undefined ? reach : span, key, range);
  });
}

function cite(node: Node): Citation[] {
  const { mention } = node;
  if (mention.kind === "source") return [toCitation(mention.span, mention.key, mention.range)];
  if (isPartNode(node))
    return node.act === undefined || node.act === "none" ? [] : citeParts(node.mention, node.act, node.reach);
  if (!isActNode(node) || node.taken || node.mention.weak || node.mention.act?.key === undefined) return [];
  return [toCitation(node.mention.span, node.mention.act.key, undefined)];
}

/** What has found its key, in the order of the text. */
export function emit({ nodes }: Binding): Citation[] {
  return nodes.flatMap(cite).toSorted((one, other) => one.start - other.start || one.end - other.end);
}
