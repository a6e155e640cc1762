import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin, Rolldown } from "vite";

type Bundle = Rolldown.OutputBundle;

function chunkOf(bundle: Bundle, file: string): Rolldown.OutputChunk | undefined {
  const found = bundle[file];
  return found?.type === "chunk" ? found : undefined;
}

/** A chunk and all that it imports at once. */
function closureOf(bundle: Bundle, file: string, seen = new Set<string>()): Set<string> {
  const chunk = chunkOf(bundle, file);
  if (!chunk || seen.has(file)) return seen;
  seen.add(file);
  for (const imported of chunk.imports) closureOf(bundle, imported, seen);
  return seen;
}

const stylesOf = (bundle: Bundle, files: Iterable<string>): Set<string> =>
  new Set([...files].flatMap((file) => [...(chunkOf(bundle, file)?.viteMetadata?.importedCss ?? [])]));

/** The file of the route whose page is in the chunk, without its ending: `threads.$threadId`. */
function routeOf({ facadeModuleId }: Rolldown.OutputChunk): string | undefined {
  return /\/routes\/([^/]+)\.tsx\?tsr-split=component$/.exec(facadeModuleId ?? "")?.[1];
}

/** What texts and titles are set in. The browser would find out late, and lay the page out once more. */
const fonts = /\/(inter|source-serif-4)-latin-wght-normal-[^/]+\.woff2$/;

const firstScript = / *<script type="module"/;

/** Asks for what the page needs and the document does not ask for yet. */
function linksOf(bundle: Bundle, page: string, html: string): string {
  const files = closureOf(bundle, page);
  const scripts = [...files].map((file) => [file, "modulepreload"]);
  const styles = [...stylesOf(bundle, files)].map((file) => [file, "stylesheet"]);
  return [...scripts, ...styles]
    .filter(([file]) => !html.includes(`/${file}"`))
    .map(([file, rel]) => `    <link rel="${rel}" crossorigin href="/${file}">\n`)
    .join("");
}

/** Where the first texts of each language lie, for `ahead.js` to choose from, the fonts that it asks for, and that itself. */
async function aheadOf(bundle: Bundle): Promise<string> {
  const links = Object.keys(bundle).flatMap((file) => {
    const [, language] = /\/(\w\w)-first-[^/]+\.js$/.exec(file) ?? [];
    if (language) return [`    <link data-texts="${language}" crossorigin href="/${file}">\n`];
    return fonts.test(file) ? [`    <link data-font as="font" crossorigin href="/${file}">\n`] : [];
  });
  return `${links.join("")}    ${await inline("ahead")}\n`;
}

const appearanceScript = '<script src="/head/appearance.js"></script>';

/**
 * A script that nothing has to wait for stands in the document: it runs with it, where a request would come before all
 * that it asks for. The server allows what stands there by its hash.
 */
async function inline(name: string): Promise<string> {
  return `<script>\n${await readFile(join(import.meta.dirname, "../head", `${name}.js`), "utf8")}</script>`;
}

/**
 * Writes a document for each page, `pages/<route>.html`, which asks for all that the page needs: the browser begins to
 * fetch it before any script has run. What they show is the same.
 */
export function pageDocuments(): Plugin {
  return {
    name: "samrad:page-documents",
    apply: "build",
    transformIndexHtml: {
      order: "pre",
      async handler(html) {
        const appearance = await inline("appearance");
        return html.replace(appearanceScript, () => appearance);
      },
    },
    async writeBundle({ dir = "" }, bundle) {
      const index = await readFile(join(dir, "index.html"), "utf8");
      // Before the style sheets: a script waits for those above it.
      const ahead = await aheadOf(bundle);
      const html = index.replace(firstScript, (script) => ahead + script);
      await writeFile(join(dir, "index.html"), html);
      await mkdir(join(dir, "pages"), { recursive: true });
      for (const output of Object.values(bundle)) {
        const route = output.type === "chunk" && routeOf(output);
        if (!route) continue;
        const links = linksOf(bundle, output.fileName, html);
        await writeFile(join(dir, "pages", `${route}.html`), html.replace("  </head>", `${links}  </head>`));
      }
    },
  };
}
