import { useSyncExternalStore } from "react";

export type DeviceSwitch = {
  isOn: () => boolean;
  turn: (on: boolean) => void;
  use: () => boolean;
};

function readStored(name: string): boolean {
  try {
    return localStorage.getItem(name) !== "off";
  } catch {
    return true;
  }
}

/** A choice of this device, on until it is switched off, kept in the browser under a name. */
export function makeDeviceSwitch(name: string): DeviceSwitch {
  const listeners = new Set<() => void>();
  let on = readStored(name);

  function subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }
  const isOn = () => on;

  return {
    isOn,
    turn(next) {
      on = next;
      try {
        localStorage.setItem(name, next ? "on" : "off");
      } catch {
        // Without storage the choice holds until the page is closed.
      }
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(subscribe, isOn),
  };
}
