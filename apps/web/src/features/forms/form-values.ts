/** What stands in a field of a form; nothing when there is no such field. */
export function textOf(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === "string" ? value.trim() : "";
}

/** What is ticked among the boxes of one name, as far as it is one of the values allowed. */
export function chosenOf<Value extends string>(form: HTMLFormElement, name: string, values: readonly Value[]): Value[] {
  const chosen = new FormData(form).getAll(name);
  return values.filter((value) => chosen.includes(value));
}

/** The one that is picked of the values allowed; the first when none is. */
export function pickOf<Value extends string>(form: HTMLFormElement, name: string, values: readonly Value[]): Value {
  return chosenOf(form, name, values)[0] ?? values[0]!;
}
