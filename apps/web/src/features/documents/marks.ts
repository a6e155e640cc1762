import { Mark, markInputRule } from "@tiptap/core";
import { linkHref, safeHref } from "./links.ts";

type SimpleMark = { name: string; tags: string[]; keys: string[]; typed?: RegExp };

function simpleMark({ name, tags, keys, typed }: SimpleMark) {
  return Mark.create({
    name,
    parseHTML: () => tags.map((tag) => ({ tag })),
    renderHTML: () => [tags[0] ?? "span", 0],
    addKeyboardShortcuts() {
      return Object.fromEntries(keys.map((key) => [key, () => this.editor.commands.toggleMark(this.type)]));
    },
    addInputRules() {
      return typed ? [markInputRule({ find: typed, type: this.type })] : [];
    },
  });
}

export const Bold = simpleMark({
  name: "bold",
  tags: ["strong", "b"],
  keys: ["Mod-b"],
  typed: /(?:^|\s)(\*\*(?!\s)([^*]+)(?<!\s)\*\*)$/,
});
export const Italic = simpleMark({
  name: "italic",
  tags: ["em", "i"],
  keys: ["Mod-i"],
  typed: /(?:^|\s)(\*(?![\s*])([^*]+)(?<!\s)\*)$/,
});
export const Underline = simpleMark({ name: "underline", tags: ["u"], keys: ["Mod-u"] });
export const Strike = simpleMark({ name: "strike", tags: ["s", "del", "strike"], keys: ["Mod-Shift-s"] });
export const Superscript = simpleMark({ name: "superscript", tags: ["sup"], keys: ["Mod-."] });
export const Subscript = simpleMark({ name: "subscript", tags: ["sub"], keys: ["Mod-,"] });

function checkHref(href: unknown) {
  if (!safeHref(href)) throw new RangeError("The address of a link is not allowed");
}

export const Link = Mark.create({
  name: "link",
  priority: 1_000,
  inclusive: false,
  addAttributes: () => ({ href: { default: "", rendered: false, validate: checkHref } }),
  parseHTML: () => [
    {
      tag: "a[href]",
      getAttrs: (element) => {
        const href = linkHref(element.getAttribute("href") ?? "");
        return href ? { href } : false;
      },
    },
  ],
  renderHTML: ({ mark }) => ["a", { href: safeHref(mark.attrs.href), rel: "noopener nofollow" }, 0],
});
