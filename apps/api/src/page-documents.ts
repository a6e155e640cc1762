type PageDocument = { name: string; pattern: RegExp; parameters: number; isOpen: boolean };

function toPattern(part: string): string {
  if (part === "$") return "/.*";
  return part.startsWith("$") ? "/[^/]+" : `/${part}`;
}

/** `threads.$threadId.html` stands for `/threads/` and anything up to the next slash, `law.$.html` for all below `/law`. */
function toPageDocument(name: string): PageDocument {
  const parts = name.split(".").slice(0, -1);
  const path = parts.filter((part) => part !== "index").map(toPattern);
  const parameters = parts.filter((part) => part.startsWith("$")).length;
  return { name, pattern: new RegExp(`^${path.join("")}/?$`), parameters, isOpen: parts.includes("$") };
}

/** Finds, by the names of the documents of all routes, which of them an address is answered with, if any. */
export function pageDocuments(names: readonly string[]): (url: string) => string | undefined {
  // What says most of the address comes first.
  const documents = names
    .map(toPageDocument)
    .toSorted((one, other) => Number(one.isOpen) - Number(other.isOpen) || one.parameters - other.parameters);
  return (url) => {
    const [path = "/"] = url.split(/[?#]/, 1);
    return documents.find(({ pattern }) => pattern.test(path))?.name;
  };
}
