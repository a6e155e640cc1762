import { isDialogOpen } from "@samrad/ui/dialog";
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useState } from "react";
import { chords, makeChordReader } from "../../frame/chords.ts";
import { useShortcuts } from "../../frame/shortcuts.ts";

export type Panel = "palette" | "help" | undefined;

/** Ctrl+K, on a Mac Cmd+K, unless somebody writes: there the keys make a link. */
function isPaletteKey(event: KeyboardEvent): boolean {
  const isChord =
    event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  const isWriting = event.target instanceof Element && event.target.closest("[contenteditable]");
  return isChord && !event.defaultPrevented && !isWriting && !isDialogOpen();
}

/** The keys of every page: the palette, the help, and `g` with a letter for each place. */
export function usePaletteKeys() {
  const [panel, setPanel] = useState<Panel>();
  const navigate = useNavigate();
  const [readChord] = useState(() => makeChordReader());
  const goTo = useCallback(
    (key: string) => {
      const { chord, taken } = readChord(key);
      if (chord) void navigate({ to: chords[chord].to });
      return taken;
    },
    [navigate, readChord],
  );
  useShortcuts(goTo, { first: true });
  const help = useCallback((key: string) => {
    if (key === "?") setPanel("help");
    return key === "?";
  }, []);
  useShortcuts(help);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isPaletteKey(event)) return;
      event.preventDefault();
      setPanel("palette");
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return { panel, open: setPanel, close: () => setPanel(undefined) };
}
