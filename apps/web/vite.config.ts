import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compiledOnLoad } from "./scripts/compiled-on-load.ts";
import { compressAssets } from "./scripts/compress-assets.ts";
import { lighterRules } from "./scripts/lighter-rules.ts";
import { pageDocuments } from "./scripts/page-documents.ts";
import { droppableSchemas } from "./scripts/droppable-schemas.ts";

const api = "http://127.0.0.1:4000";

/** Without its ending, and the list of who shares it. */
const withoutSharers = (name: string) => name.replace(/\.[^.]+$/, "").split("~", 1)[0]!;

export default defineConfig({
  plugins: [
    tanstackRouter({ autoCodeSplitting: true }),
    react(),
    droppableSchemas(),
    pageDocuments(),
    compiledOnLoad(),
    compressAssets(),
  ],
  css: { postcss: { plugins: [lighterRules] } },
  build: {
    target: "baseline-widely-available",
    // Small files stay files: the content security policy allows no data: fonts or scripts.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // The public site has no script: the host links its style sheet.
      input: { index: "index.html", public: "src/public.css" },
      // A page comes in few pieces: a request, and a script begun, cost more than some code that another page wanted.
      output: {
        chunkFileNames: ({ name }) => `assets/${withoutSharers(name)}-[hash].js`,
        assetFileNames: ({ names: [name = "asset"] }) => `assets/${withoutSharers(name)}-[hash][extname]`,
        codeSplitting: {
          groups: [
            // One style sheet: nothing moves since its own comes late, and what overrules what is the same everywhere.
            { name: "styles", test: /(?<!src.public)\.css$/, priority: 3 },
            // Two threads compile what the frame is made of, and a release changes only one of the two.
            { name: "react", test: /node_modules.(react|react-dom|scheduler)./, priority: 2 },
            { name: "frame", tags: ["$initial"], test: /(?<!src.public\.css)$/, priority: 1 },
            // The finder of citations is large; how a citation is written is checked by it. Few pages ask for them at once.
            {
              name: "citations",
              test: /packages.citations.src|written-citation\.ts|resolve-provision\.ts/,
              priority: 1,
            },
            {
              name: "shared",
              test: /(?<!src.public\.css)$/,
              minShareCount: 2,
              entriesAware: true,
              entriesAwareMergeThreshold: 40_000,
            },
          ],
        },
      },
    },
    modulePreload: { polyfill: false },
    // The editor is a chunk of its own, loaded when somebody begins to write.
    chunkSizeWarningLimit: 600,
  },
  server: {
    host: "127.0.0.1",
    port: 5173,
    proxy: {
      "/trpc": api,
      "/answers": api,
      "/auth": api,
      "/files": api,
      "/vocabulary": api,
      "/socket.io": { target: api, ws: true },
    },
  },
});
