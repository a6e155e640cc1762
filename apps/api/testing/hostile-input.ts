import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { appRouter } from "../src/router.ts";

type Schema = {
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  format?: string;
  pattern?: string;
};

/** How often a field holds what it should not. */
const hostility = 0.25;

/** What has broken programs before: as texts, numbers, and things where none should be. */
const hostileTexts = [
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\uD800",
  "\uE000\uE001",
  "'; drop table post; --",
  '"unclosed',
  "%",
  "\\",
  "-".repeat(36),
  "0000-01-01T00:00:00Z",
  "9999-12-31T23:59:59Z",
  "-271821-04-20T00:00:00.000Z_01900000-0000-7000-8000-000000000001",
  "2026-01-01T00:00:00.000Z_------------------------------------",
  "99999999999999999999.9999999999999999999",
  "x".repeat(5_000),
  "å".repeat(299),
  "( & | ! <-> ) :*",
  "../../etc/passwd",
  "__proto__",
];
const hostileNumbers = [-1, 0, 0.5, 2 ** 31, 2 ** 53 - 1, 1e308];
const hostileThings: readonly unknown[] = [null, undefined, true, [], {}, [[]], { __proto__: null, constructor: 1 }];

/** The same numbers for the same seed (mulberry32): a failure can be met again. */
export function aDice(seed: number) {
  let state = seed;
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return { roll, pick: <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)]! };
}

type Dice = ReturnType<typeof aDice>;

/** Ids that exist, so that what is made up gets past the first look-up. */
export type Known = { ids: readonly string[]; document: unknown };

function aText(schema: Schema, known: Known, dice: Dice): unknown {
  if (dice.roll() < hostility) return dice.pick(hostileTexts);
  if (schema.format === "uuid") return dice.roll() < 0.9 ? dice.pick(known.ids) : uuidv7();
  if (schema.format === "date-time") return "2026-01-01T00:00:00Z";
  if (schema.pattern?.includes("space|thread|post"))
    return `${dice.pick(["space", "thread", "post"])}/${dice.pick(known.ids)}`;
  return "ord";
}

/** A value that fits a schema, or nearly. */
function aValue(schema: Schema, known: Known, dice: Dice): unknown {
  if (dice.roll() < hostility / 4) return dice.pick(hostileThings);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return dice.pick(schema.enum);
  if (schema.anyOf) return aValue(dice.pick(schema.anyOf), known, dice);
  switch (schema.type) {
    case "string":
      return aText(schema, known, dice);
    case "number":
    case "integer":
      return dice.roll() < hostility ? dice.pick(hostileNumbers) : 1;
    case "boolean":
      return dice.roll() < 0.5;
    case "array":
      return Array.from({ length: Math.floor(dice.roll() * 3) }, () => aValue(schema.items ?? {}, known, dice));
    case "object": {
      const fields = Object.entries(schema.properties ?? {});
      return Object.fromEntries(fields.map(([name, field]) => [name, aValue(field, known, dice)]));
    }
    default:
      return known.document;
  }
}

type Procedure = { _def: { type: "query" | "mutation" | "subscription"; inputs: unknown[] } };

/** Every procedure by its path, with a way to make input for it. */
export const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>).map(
  ([path, { _def }]) => {
    const [input] = _def.inputs as z.ZodType[];
    const schema = input && (z.toJSONSchema(input, { io: "input", unrepresentable: "any" }) as Schema);
    const make = (known: Known, dice: Dice) => (schema ? aValue(schema, known, dice) : undefined);
    return { path, isQuery: _def.type === "query", make };
  },
);
