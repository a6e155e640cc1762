import type { RunningApp } from "../network/app.ts";
import type { Network } from "../network/network.ts";
import type { Yardstick } from "./start-yardstick.ts";

/** What is measured, and how long: `rounds` of so many seconds each. */
export type Measured = { network: Network; app: RunningApp; yardstick: Yardstick; rounds: number; seconds: number };
