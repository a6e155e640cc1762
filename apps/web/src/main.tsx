import "@samrad/ui/theme.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { knowMe } from "./features/session/me.ts";
import { LanguageProvider, startLanguage } from "./language/language.tsx";
import { router } from "./router.tsx";
import { queryClient } from "./trpc.ts";

const [i18n] = await Promise.all([startLanguage(), knowMe()]);

createRoot(document.querySelector("#samrad")!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <LanguageProvider i18n={i18n}>
        <RouterProvider router={router} />
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
