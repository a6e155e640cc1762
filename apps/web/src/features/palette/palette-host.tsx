import { lazy, Suspense, useEffect } from "react";
import { usePaletteKeys } from "./use-palette-keys.ts";

// Few visits need them: they come when they are asked for.
const Palette = lazy(async () => ({ default: (await import("./palette.tsx")).Palette }));
const KeyHelp = lazy(async () => ({ default: (await import("./key-help.tsx")).KeyHelp }));

const openPanel = "samrad:panel";

/** Opens the palette or the help on keys, from wherever on the page. */
export const showPanel = (panel: "palette" | "help") =>
  document.dispatchEvent(new CustomEvent(openPanel, { detail: panel }));

/** The command palette and the help on keys, when they are asked for. */
export function PaletteHost() {
  const { panel, open, close } = usePaletteKeys();
  useEffect(() => {
    const onOpen = (event: Event) => open((event as CustomEvent<"palette" | "help">).detail);
    document.addEventListener(openPanel, onOpen);
    return () => document.removeEventListener(openPanel, onOpen);
  }, [open]);
  return (
    <Suspense fallback={null}>
      {panel === "palette" && <Palette onClose={close} onHelp={() => open("help")} />}
      {panel === "help" && <KeyHelp onClose={close} />}
    </Suspense>
  );
}
