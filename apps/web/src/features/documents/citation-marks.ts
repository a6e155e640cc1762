import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";

/** A piece of the plain text, and where it stands in the document. */
type Segment = { start: number; position: number; length: number };
type PlainText = { text: string; segments: Segment[] };

const key = new PluginKey<DecorationSet>("citationMarks");

/** The text as it is read for citations, a line for each block of text. */
export function plainTextOf(doc: Node): PlainText {
  const plain: PlainText = { text: "", segments: [] };
  doc.descendants((node, position) => {
    if (node.isText) {
      plain.segments.push({ start: plain.text.length, position, length: node.nodeSize });
      plain.text += node.text;
    } else if (node.isTextblock && plain.text !== "") plain.text += "\n";
    else if (node.type.name === "mention") plain.text += "@";
    else if (node.type.name === "hardBreak") plain.text += "\n";
    return node.type.name !== "footnote";
  });
  return plain;
}

function positionIn(segments: readonly Segment[], offset: number, isEnd: boolean): number | undefined {
  const at = isEnd ? offset - 1 : offset;
  const segment = segments.find(({ start, length }) => at >= start && at < start + length);
  return segment && segment.position + offset - segment.start;
}

type Find = (text: string, lang: string) => readonly { start: number; end: number }[];

export function citationDecorations(doc: Node, find: Find, lang: string): DecorationSet {
  const { text, segments } = plainTextOf(doc);
  const decorations = find(text, lang).flatMap(({ start, end }) => {
    const [from, to] = [positionIn(segments, start, false), positionIn(segments, end, true)];
    return from === undefined || to === undefined ? [] : Decoration.inline(from, to, { class: "document-citation" });
  });
  return DecorationSet.create(doc, decorations);
}

/** Milliseconds of quiet before the text is read: longer for a longer text, so that typing never waits. */
const quietFor = (doc: Node) => Math.min(1_500, 300 + doc.content.size / 40);

/** Reads the text whenever the writer pauses, and draws what it cites. The recogniser is fetched when it is first needed. */
class CitationReader {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #read: { doc: Node; lang: string } | undefined;
  readonly #view: EditorView;
  readonly #lang: () => string;

  constructor(view: EditorView, lang: () => string) {
    this.#view = view;
    this.#lang = lang;
    this.update();
  }

  update() {
    const { doc } = this.#view.state;
    if (this.#read?.doc === doc && this.#read.lang === this.#lang()) return;
    clearTimeout(this.#timer);
    // What reads them cannot be fetched without a network: then they are underlined once the text is sent.
    this.#timer = setTimeout(() => void this.#draw().catch(() => undefined), quietFor(doc));
  }

  destroy() {
    clearTimeout(this.#timer);
  }

  async #draw() {
    const { findTextCitations } = await import("../citations/find-text-citations.ts");
    if (this.#view.isDestroyed) return;
    if (this.#view.composing) return this.update();
    const [{ doc, tr }, lang] = [this.#view.state, this.#lang()];
    this.#read = { doc, lang };
    this.#view.dispatch(
      tr.setMeta(key, citationDecorations(doc, findTextCitations, lang)).setMeta("addToHistory", false),
    );
  }
}

/** What the text cites, underlined as it is when it is read. `lang` is asked whenever the text is read. */
export function citationMarks(lang: () => string) {
  return Extension.create({
    name: "citationMarks",
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply: (tr, drawn) => (tr.getMeta(key) as DecorationSet | undefined) ?? drawn.map(tr.mapping, tr.doc),
        },
        props: { decorations: (state) => key.getState(state) },
        view: (view) => new CitationReader(view, lang),
      }),
    ],
  });
}
