import { type Editor, Extension } from "@tiptap/core";
import { PluginKey } from "@tiptap/pm/state";
import { Suggestion, type SuggestionProps } from "@tiptap/suggestion";
import { makeStore } from "../../frame/store.ts";
import type { MentionSuggestion } from "./editor-props.ts";
import { findMentionQuery } from "./mention-query.ts";

/** The list of those who can be mentioned, while a name is being typed. */
export type MentionMenu = {
  query: string;
  items: readonly MentionSuggestion[];
  isLoading: boolean;
  active: number;
  /** Where the name stands on the screen. */
  place: DOMRect | undefined;
  choose: (item: MentionSuggestion) => void;
};

type Props = SuggestionProps<MentionSuggestion, MentionSuggestion>;

/** Holds the open list; the editor writes it and the page shows it. */
export class MentionMenuStore {
  private readonly menu = makeStore<MentionMenu | undefined>(undefined);
  readonly read = this.menu.read;
  readonly subscribe = this.menu.subscribe;

  hide() {
    this.menu.set(undefined);
  }

  show({ query, items, loading, clientRect, command }: Props) {
    const before = this.read();
    const isKept = loading && items.length === 0;
    this.menu.set({
      query,
      items: isKept ? (before?.items ?? items) : items,
      isLoading: loading,
      active: 0,
      place: clientRect?.() ?? undefined,
      choose: command,
    });
  }

  private move(step: number) {
    const menu = this.read();
    if (menu) this.menu.set({ ...menu, active: (menu.active + step + menu.items.length) % menu.items.length });
  }

  /** Whether the key was for the list. */
  press(key: string): boolean {
    const menu = this.read();
    const chosen = menu?.items[menu.active];
    if (!menu || !chosen) return false;
    if (key === "ArrowDown") this.move(1);
    else if (key === "ArrowUp") this.move(-1);
    else if (key === "Enter" || key === "Tab") menu.choose(chosen);
    else return false;
    return true;
  }
}

type Search = (text: string) => Promise<readonly MentionSuggestion[]>;

function insertMention({
  editor,
  range,
  props,
}: {
  editor: Editor;
  range: { from: number; to: number };
  props: MentionSuggestion;
}) {
  const { kind, id, label } = props;
  const mention = { type: "mention", attrs: { kind, id, label } };
  editor
    .chain()
    .focus()
    .insertContentAt(range, [mention, { type: "text", text: " " }])
    .run();
}

/** Mentions by `@`. */
export function mentionMenu(store: MentionMenuStore, search: Search) {
  return Extension.create({
    name: "mentionMenu",
    addProseMirrorPlugins() {
      return [
        Suggestion<MentionSuggestion, MentionSuggestion>({
          editor: this.editor,
          pluginKey: new PluginKey("mentionMenu"),
          debounce: 120,
          decorationClass: "editor-mention-query",
          findSuggestionMatch: findMentionQuery,
          items: async ({ query }) => [...(await search(query.trim()))],
          command: insertMention,
          render: () => ({
            onStart: (props) => store.show(props),
            onUpdate: (props) => store.show(props),
            onKeyDown: ({ event }) => store.press(event.key),
            onExit: () => store.hide(),
          }),
        }),
      ];
    },
  });
}
