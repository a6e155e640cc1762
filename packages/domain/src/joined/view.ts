/** What is one reader's own of an object, and what is remembered for all readers and does not change any more. */
export type Joined<Own extends object, Shared extends object> = { own: Own; shared: Shared };

const partsKey = Symbol("parts");
type Marked = { [partsKey]?: readonly Joined<object, object>[] };

/** Texts of what is shared: it is written once, however often it is read. */
const texts = new WeakMap<object, string>();

/**
 * Objects of both parts, in a list that `toText` writes from what it has written before. They are made when somebody looks
 * at them: most lists are only sent. (A spread with more after it, or an assignment to one, takes V8 fifty times as long.)
 */
export function join<Own extends object, Shared extends object>(
  parts: readonly Joined<Own, Shared>[],
): (Own & Shared)[] {
  let made: (Own & Shared)[] | undefined;
  const seen = () => (made ??= parts.map(({ own, shared }) => Object.assign({}, own, shared)));
  return new Proxy<(Own & Shared)[]>([], {
    get: (_, key) => (key === partsKey ? parts : (Reflect.get(seen(), key) as unknown)),
    has: (_, key) => Reflect.has(seen(), key),
    ownKeys: () => Reflect.ownKeys(seen()),
    getOwnPropertyDescriptor: (_, key) => Reflect.getOwnPropertyDescriptor(seen(), key),
    // What was changed would be written as it was.
    set: () => false,
  });
}

function sharedText(shared: object): string {
  const known = texts.get(shared);
  if (known !== undefined) return known;
  // Without its first brace, behind which the reader's own part comes.
  const text = JSON.stringify(shared).slice(1);
  texts.set(shared, text);
  return text;
}

function itemText({ own, shared }: Joined<object, object>): string {
  const [one, other] = [JSON.stringify(own), sharedText(shared)];
  if (one === "{}") return `{${other}`;
  return other === "}" ? one : `${one.slice(0, -1)},${other}`;
}

const partsOf = (value: unknown) => (Array.isArray(value) ? (value as Marked)[partsKey] : undefined);

function fieldText(value: unknown): string | undefined {
  const parts = partsOf(value);
  return parts ? `[${parts.map(itemText).join(",")}]` : JSON.stringify(value);
}

/** As `JSON.stringify`, of an object that may hold lists of joined objects. */
export function toText(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return JSON.stringify(value);
  const entries = Object.entries(value);
  if (!entries.some(([, field]) => partsOf(field))) return JSON.stringify(value);
  const fields = entries.flatMap(([key, field]) => {
    const text = fieldText(field);
    return text === undefined ? [] : `${JSON.stringify(key)}:${text}`;
  });
  return `{${fields.join(",")}}`;
}
