import type { Plugin } from "vite";

type Node = { type: string; start: number; end: number };
type Declaration = Node & { declarations?: { init: Node | null }[]; declaration?: Declaration | null };

/** A schema, and an object of several that others are made with. */
const made = new Set(["CallExpression", "ObjectExpression"]);

function schemas(statement: Declaration): Node[] {
  const { declarations = [] } = statement.declaration ?? statement;
  return declarations.flatMap(({ init }) => (init && made.has(init.type) ? [init] : []));
}

/**
 * Lets the bundler drop the schemas that no page uses: what a module of the contracts makes at its top has no
 * effect but its value, which no bundler can know. Without it all of them, and what they are made with, load first.
 */
export function droppableSchemas(): Plugin {
  return {
    name: "samrad:droppable-schemas",
    apply: "build",
    enforce: "post",
    transform: {
      filter: { id: /packages\/contracts\/src\// },
      handler(code) {
        let result = code;
        for (const { start, end } of (this.parse(code).body as Declaration[]).flatMap(schemas).toReversed()) {
          const droppable = `/* @__PURE__ */ (() => (${result.slice(start, end)}))()`;
          result = result.slice(0, start) + droppable + result.slice(end);
        }
        return { code: result, map: null };
      },
    },
  };
}
