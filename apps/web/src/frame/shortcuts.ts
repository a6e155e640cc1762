import { isDialogOpen } from "@samrad/ui/dialog";
import { useEffect } from "react";
import { makeDeviceSwitch } from "./device-switch.ts";

/** Keys of a single character can be switched off, for who speaks to the computer (WCAG 2.2, 2.1.4). */
export const shortcutSwitch = makeDeviceSwitch("samrad.shortcuts");

const busy = "input, textarea, select, [contenteditable], dialog[open], [popover]:popover-open";

function isMeant(event: KeyboardEvent): boolean {
  if (
    !shortcutSwitch.isOn() ||
    event.defaultPrevented ||
    event.ctrlKey ||
    event.altKey ||
    event.metaKey ||
    event.isComposing
  )
    return false;
  const target = event.target instanceof Element ? event.target : document.body;
  return !target.closest(busy) && !isDialogOpen();
}

/**
 * Does what belongs to a key, unless one is writing or a dialog is open. `act` stays the same from render to render.
 * With `first` it is asked before all others, and what it does is not offered to them.
 */
export function useShortcuts(act: (key: string) => boolean, { first = false } = {}) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isMeant(event) && act(event.key)) event.preventDefault();
    };
    document.addEventListener("keydown", onKey, first);
    return () => document.removeEventListener("keydown", onKey, first);
  }, [act, first]);
}
