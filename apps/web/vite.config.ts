import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressAssets } from "./scripts/compress-assets.ts";
import { droppableSchemas } from "./scripts/droppable-schemas.ts";

const api = "http://127.0.0.1:4000";

export default defineConfig({
  plugins: [tanstackRouter({ autoCodeSplitting: true }), react(), droppableSchemas(), compressAssets()],
  build: {
    target: "baseline-widely-available",
    // Small files stay files: the content security policy allows no data: fonts or scripts.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // The public site has no script: the host links its style sheet.
      input: { index: "index.html", public: "src/public.css" },
      // What every page needs travels together, not in fifty pieces.
      output: {
        codeSplitting: {
          groups: [
            { name: "frame", test: /packages.ui.src|web.src.(frame|language|features.(problems|session|forms))/ },
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
