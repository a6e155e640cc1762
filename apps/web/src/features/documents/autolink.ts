import { Extension, InputRule } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { addressesIn, linkHref } from "./links.ts";

/** An address that is pasted over words links them; else it links itself. */
function pasteAddress({ schema, selection, tr }: EditorState, text: string): Transaction | undefined {
  const href = /\s/.test(text) ? undefined : linkHref(text);
  if (!href || !selection.$from.parent.inlineContent) return undefined;
  const link = schema.mark("link", { href });
  if (!selection.empty) return tr.addMark(selection.from, selection.to, link);
  return tr.replaceSelectionWith(schema.text(text, [link]), false).removeStoredMark(link);
}

/** Addresses become links when a space follows them, and when they are pasted. */
export const Autolink = Extension.create({
  name: "autolink",
  addInputRules() {
    const rule = new InputRule({
      find: /(?:^|[\s(])(?:https?:\/\/|www\.)\S+\s$/,
      handler: ({ state, range, match }) => {
        const [address] = addressesIn(match[0]);
        if (!address) return null;
        const { tr, schema } = state;
        tr.addMark(range.from + address.from, range.from + address.to, schema.mark("link", { href: address.href }));
        const isSpaceThere = tr.doc.textBetween(range.from, range.to).endsWith(" ");
        if (!isSpaceThere) tr.insertText(" ", range.to);
        return undefined;
      },
    });
    return [rule];
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey("autolink"),
      props: {
        handlePaste: (view, event) => {
          const { clipboardData } = event;
          if (!clipboardData || clipboardData.types.includes("text/html")) return false;
          const transaction = pasteAddress(view.state, clipboardData.getData("text/plain").trim());
          if (transaction) view.dispatch(transaction);
          return transaction !== undefined;
        },
      },
    }),
  ],
});
