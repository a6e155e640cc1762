import { keep, readKept } from "./kept.ts";
import { makeStore, useStore } from "./store.ts";

export type DeviceSwitch = {
  isOn: () => boolean;
  turn: (on: boolean) => void;
  use: () => boolean;
};

/** A choice of this device, on until it is switched off, kept in the browser under a name. */
export function makeDeviceSwitch(name: string): DeviceSwitch {
  const store = makeStore(readKept(name) !== "off");
  return {
    isOn: store.read,
    turn(next) {
      keep(name, next ? "on" : "off");
      store.set(next);
    },
    use: () => useStore(store),
  };
}
