import type { ActorKind, World } from "../access-world.ts";
import type { AppRouter } from "../../src/router.ts";

type Outcome = "ok" | "unauthenticated" | "forbidden" | "not_found";

type Procedures = AppRouter["_def"]["record"];
export type Noun = Extract<keyof Procedures, string>;
type ProcedureName<N extends Noun> = { [M in N]: `${M}.${Extract<keyof Procedures[M], string>}` }[N];

/** What a cell sends: made anew for each, so that no cell spoils another. */
export type Ask = (world: World, kind: ActorKind) => unknown;
/** What is asked, and what becomes of it: nobody, outsider, reader, author, coordinator, administrator (outside too). */
export type Row = [ask: Ask, ...outcomes: [Outcome, Outcome, Outcome, Outcome, Outcome, Outcome]];
/** A row for every procedure of the nouns. */
export type Rows<N extends Noun> = Record<ProcedureName<N>, Row>;

export const everybody = ["ok", "ok", "ok", "ok", "ok", "ok"] as const;
export const members = ["unauthenticated", "ok", "ok", "ok", "ok", "ok"] as const;
export const insiders = ["unauthenticated", "not_found", "ok", "ok", "ok", "not_found"] as const;
/** Reads: without a session, as with the wrong one, the thread is not there. */
export const readers = ["not_found", "not_found", "ok", "ok", "ok", "not_found"] as const;
export const authorAlone = ["unauthenticated", "not_found", "forbidden", "ok", "forbidden", "not_found"] as const;
export const authorOrOrder = ["unauthenticated", "not_found", "forbidden", "ok", "ok", "not_found"] as const;
export const order = ["unauthenticated", "not_found", "forbidden", "forbidden", "ok", "not_found"] as const;
/** What is for auditors alone, of whom there is none here. */
export const auditorsHere = [
  "unauthenticated",
  "not_found",
  "forbidden",
  "forbidden",
  "forbidden",
  "not_found",
] as const;
export const coordinators = ["unauthenticated", "forbidden", "forbidden", "forbidden", "ok", "forbidden"] as const;
export const administrators = ["unauthenticated", "forbidden", "forbidden", "forbidden", "forbidden", "ok"] as const;
export const questionReaders = ["not_found", "ok", "ok", "ok", "ok", "ok"] as const;
/** Coordinators, and administrators for order. */
export const keepers = ["unauthenticated", "forbidden", "forbidden", "forbidden", "ok", "ok"] as const;
/** A coordinator's, about a thread that the administrator outside may not read. */
export const coordinatorHere = ["unauthenticated", "forbidden", "forbidden", "forbidden", "ok", "not_found"] as const;
export const inviters = ["unauthenticated", "forbidden", "forbidden", "forbidden", "ok", "ok"] as const;
export const nobodyWithSession = [
  "unauthenticated",
  "forbidden",
  "forbidden",
  "forbidden",
  "forbidden",
  "forbidden",
] as const;
/** Reads of what the network alone may read. */
export const networkReaders = ["not_found", "ok", "ok", "ok", "ok", "ok"] as const;
export const nobodyHere = ["forbidden", "forbidden", "forbidden", "forbidden", "forbidden", "forbidden"] as const;
