import { makeStore, useStore } from "./store.ts";

/** How the live connection stands; `unknown` until it is first tried, and for visitors. */
export type Connection = "unknown" | "offline" | "catching_up" | "live";

const connection = makeStore<Connection>("unknown");

/** Tells the frame how the live connection stands now. */
export const setConnection = connection.set;

export const connectionNow = connection.read;

export const useConnection = () => useStore(connection);
