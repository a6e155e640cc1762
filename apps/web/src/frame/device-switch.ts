import { makeStore, useStore } from "./store.ts";

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
  const store = makeStore(readStored(name));
  return {
    isOn: store.read,
    turn(next) {
      try {
        localStorage.setItem(name, next ? "on" : "off");
      } catch {
        // Without storage the choice holds until the page is closed.
      }
      store.set(next);
    },
    use: () => useStore(store),
  };
}
