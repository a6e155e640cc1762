import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const api = "http://127.0.0.1:4000";

export default defineConfig({
  plugins: [tanstackRouter({ autoCodeSplitting: true }), react()],
  build: {
    target: "baseline-widely-available",
    // Small files stay files: the content security policy allows no data: fonts or scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 400,
  },
  server: {
    host: "127.0.0.1",
    port: 5173,
    proxy: {
      "/trpc": api,
      "/auth": api,
      "/files": api,
      "/socket.io": { target: api, ws: true },
    },
  },
});
