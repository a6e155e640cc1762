import { useLingui } from "@lingui/react";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { type KeyboardEvent, type RefObject, useState } from "react";
import { Icon, type IconName } from "./icons.tsx";
import { ariaKeys, shownKeys } from "./shortcuts.ts";
import { moreTools, tableTools, type ToolbarAction } from "./toolbar-actions.ts";

type ToolState = { isActive: boolean | undefined; canRun: boolean };

function stateOf(editor: Editor, { isActive, canRun }: ToolbarAction): ToolState {
  return { isActive: isActive?.(editor), canRun: canRun?.(editor) ?? true };
}

type ToolProps = { action: ToolbarAction; state: ToolState; editor: Editor; isStop: boolean; onFocus: () => void };

function Tool({ action, state, editor, isStop, onFocus }: ToolProps) {
  const { i18n } = useLingui();
  const name = i18n._(`document.${action.name}`);
  const keys = action.keys ? ` (${shownKeys(action.keys)})` : "";
  return (
    <button
      type="button"
      className="editor-tool"
      tabIndex={isStop ? 0 : -1}
      aria-label={name}
      aria-pressed={state.isActive}
      aria-disabled={!state.canRun}
      aria-keyshortcuts={action.keys && ariaKeys(action.keys)}
      data-tooltip={`${name}${keys}`}
      onFocus={onFocus}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => state.canRun && action.run(editor)}
    >
      <Icon name={action.name} />
    </button>
  );
}

const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function nextTool(tools: HTMLElement[], key: string): HTMLElement | undefined {
  if (key === "Home") return tools[0];
  if (key === "End") return tools.at(-1);
  const step = steps[key];
  const current = tools.findIndex((tool) => tool === document.activeElement);
  return step && current >= 0 ? tools[(current + step + tools.length) % tools.length] : undefined;
}

function toolsIn(toolbar: Element): HTMLElement[] {
  return [...toolbar.querySelectorAll<HTMLElement>("button")];
}

export type ToolbarProps = {
  editor: Editor;
  groups: ToolbarAction[][];
  /** The id of the text. */
  controls: string;
  ref: RefObject<HTMLDivElement | null>;
};

/** One stop for Tab; the arrow keys go from tool to tool, Escape back to the text (WAI-ARIA, toolbar pattern). */
export function Toolbar({ editor, groups, controls, ref }: ToolbarProps) {
  const { i18n } = useLingui();
  const [isQuiet, setQuiet] = useState(false);
  const [last, setLast] = useState<IconName>();
  const [isMore, setMore] = useState(false);
  const more: ToolbarAction = { name: "more", isActive: () => isMore, run: () => setMore(!isMore) };
  const all = [...groups, [more], moreTools, tableTools];
  const states = useEditorState({
    editor,
    selector: ({ editor: current }) => all.map((group) => group.map((action) => stateOf(current, action))),
  });
  const isInTable = useEditorState({ editor, selector: ({ editor: current }) => current.isActive("table") });
  const isShown = (group: ToolbarAction[]) => (group !== moreTools || isMore) && (group !== tableTools || isInTable);
  const names = all
    .filter(isShown)
    .flat()
    .map((action) => action.name);
  const stop = last && names.includes(last) ? last : names[0];

  function moveFocus(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === "Escape") {
      setQuiet(true);
      editor.view.focus();
      event.stopPropagation();
      return;
    }
    const next = nextTool(toolsIn(event.currentTarget), event.key);
    if (!next) return;
    event.preventDefault();
    setQuiet(false);
    next.focus();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the tools have the focus, one at a time
    <div
      ref={ref}
      className="editor-toolbar"
      role="toolbar"
      aria-label={i18n._("document.toolbar")}
      aria-controls={controls}
      data-quiet={isQuiet || undefined}
      onPointerEnter={() => setQuiet(false)}
      onKeyDown={moveFocus}
    >
      {all.map(
        (group, place) =>
          isShown(group) && (
            <div key={place} className={group === tableTools ? "editor-tools editor-table-tools" : "editor-tools"}>
              {group.map((action, index) => (
                <Tool
                  key={action.name}
                  action={action}
                  editor={editor}
                  isStop={action.name === stop}
                  onFocus={() => setLast(action.name)}
                  state={states[place]?.[index] ?? { isActive: false, canRun: true }}
                />
              ))}
            </div>
          ),
      )}
    </div>
  );
}
