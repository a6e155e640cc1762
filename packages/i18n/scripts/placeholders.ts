import { type CompiledMessage, compileMessageOrThrow } from "@lingui/message-utils/compileMessage";

export type ValueType = "number" | "string" | "Date" | "number | string";

const typesByFormat: Record<string, ValueType> = {
  plural: "number",
  selectordinal: "number",
  number: "number",
  select: "string",
  date: "Date",
  time: "Date",
};

function isMessage(part: unknown): part is CompiledMessage {
  return Array.isArray(part);
}

/** The placeholders of a compiled ICU message and the type of value that each takes. */
export function placeholdersOf(message: CompiledMessage, found = new Map<string, ValueType>()): Map<string, ValueType> {
  for (const token of message) {
    if (typeof token === "string") continue;
    const [name, format, choices] = token;
    const type = typesByFormat[format ?? ""] ?? "number | string";
    if (!found.has(name) || found.get(name) === "number | string") found.set(name, type);
    if (typeof choices !== "object" || choices === null) continue;
    for (const choice of Object.values(choices)) if (isMessage(choice)) placeholdersOf(choice, found);
  }
  return found;
}

/** An ICU text as Lingui reads it at run time. Throws with the id in the message when it is malformed. */
export function compileText(id: string, text: string): CompiledMessage {
  try {
    return compileMessageOrThrow(text);
  } catch (cause) {
    throw new Error(`${id}: malformed text "${text}"`, { cause });
  }
}
