import { useSyncExternalStore } from "react";

/** A value that stands outside of the components; those who show it hear when there is another. */
export type Store<T> = {
  read: () => T;
  set: (next: T) => void;
  /** Returns what ends it. */
  subscribe: (listener: () => void) => () => void;
};

type Shown<T> = Pick<Store<T>, "read" | "subscribe">;

export function makeStore<T>(first: T): Store<T> {
  const listeners = new Set<() => void>();
  let value = first;
  return {
    read: () => value,
    set(next) {
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The value as it stands now. */
export const useStore = <T>({ subscribe, read }: Shown<T>): T => useSyncExternalStore(subscribe, read);

/** A part of the value: a component hears of nothing else. What is selected stays the same as long as nothing changes. */
export const useSelected = <T, Part>({ subscribe, read }: Shown<T>, select: (value: T) => Part): Part =>
  useSyncExternalStore(subscribe, () => select(read()));
