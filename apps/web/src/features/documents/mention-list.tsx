import { useLingui } from "@lingui/react";
import type { Editor } from "@tiptap/core";
import { useEffect } from "react";
import { useStore } from "../../frame/store.ts";
import { placeBelow } from "./editor-place.ts";
import type { MentionMenu, MentionMenuStore } from "./mention-menu.ts";

const optionId = (listId: string, index: number) => `${listId}-${index}`;

/** Tells assistive technology which of the list is chosen: the focus stays in the text. */
function useActiveDescendant(editor: Editor, listId: string, menu: MentionMenu | undefined) {
  const active = menu?.items.length ? optionId(listId, menu.active) : undefined;
  useEffect(() => {
    if (!active) return undefined;
    const { dom } = editor.view;
    dom.setAttribute("aria-activedescendant", active);
    dom.setAttribute("aria-controls", listId);
    document.getElementById(active)?.scrollIntoView({ block: "nearest" });
    return () => {
      dom.removeAttribute("aria-activedescendant");
      dom.removeAttribute("aria-controls");
    };
  }, [editor, listId, active]);
}

/** It may begin below the edge of the window. */
const showWhole = (list: HTMLElement | null) => list?.scrollIntoView({ block: "nearest" });

function Options({ menu, listId }: { menu: MentionMenu; listId: string }) {
  return menu.items.map((item, index) => (
    <li
      key={`${item.kind}-${item.id}`}
      id={optionId(listId, index)}
      role="option"
      aria-selected={index === menu.active}
      onPointerDown={(event) => {
        event.preventDefault();
        menu.choose(item);
      }}
    >
      <span className="editor-mention-label">{item.label}</span>
      <span className="editor-mention-detail">{item.detail}</span>
    </li>
  ));
}

export function MentionList({ editor, store, id }: { editor: Editor; store: MentionMenuStore; id: string }) {
  const { i18n } = useLingui();
  const menu = useStore(store);
  useActiveDescendant(editor, id, menu);
  const count = menu && !menu.isLoading ? i18n._("document.mention_count", { count: menu.items.length }) : "";
  return (
    <>
      <div role="status" className="samrad-visually-hidden">
        {count}
      </div>
      {menu && menu.items.length > 0 && (
        <ul
          ref={showWhole}
          className="editor-mentions"
          role="listbox"
          id={id}
          aria-label={i18n._("document.mention_list")}
          style={placeBelow(editor, menu.place)}
        >
          <Options menu={menu} listId={id} />
        </ul>
      )}
    </>
  );
}
