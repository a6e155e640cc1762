import { useSyncExternalStore } from "react";

type Toast = { key: number; text: string };

const shownFor = 6_000;
const listeners = new Set<() => void>();
let toasts: readonly Toast[] = [];
let lastKey = 0;

function change(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says that something was done; the text goes away after six seconds. Not for errors: those stay where they belong. */
export function showToast(text: string) {
  const toast = { key: ++lastKey, text };
  change([...toasts.slice(-2), toast]);
  setTimeout(() => change(toasts.filter((other) => other !== toast)), shownFor);
}

/** Where toasts appear and are read out; stands once, in the frame. */
export function ToastRegion({ label }: { label: string }) {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className="samrad-toasts samrad-screen-only" role="status" aria-label={label}>
      {shown.map((toast) => (
        <p key={toast.key}>{toast.text}</p>
      ))}
    </div>
  );
}
