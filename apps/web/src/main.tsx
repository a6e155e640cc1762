import "@samrad/ui/theme.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { knowMe, MeProvider } from "./features/session/me.tsx";
import { keepPageWithoutNetwork } from "./frame/missing-scripts.ts";
import { LanguageProvider, startLanguage } from "./language/language.tsx";
import { router } from "./router.tsx";
import { queryClient } from "./trpc.ts";

const waitAtMost = 1_000;
const late = new Promise<void>((resolve) => setTimeout(resolve, waitAtMost));

/**
 * The fonts that the document has asked for, taken into use before anything is laid out: else the first layout looks for the
 * fonts of the system in their place, which takes longer than all else of it, and is done again. Nothing waits for them.
 */
function takeFonts() {
  for (const family of ["Inter", "Source Serif 4"]) void document.fonts.load(`1em "${family}"`).catch(() => undefined);
}

/**
 * All that the first page needs is asked for at once. If it comes quickly the page is drawn once, and nothing moves. Not
 * at the top of the module: the scripts of pages wait for this one to have run.
 */
async function start() {
  takeFonts();
  keepPageWithoutNetwork();
  const page = Promise.all([knowMe(), router.load()]);
  const [i18n] = await Promise.all([startLanguage(), Promise.race([page, late])]);
  createRoot(document.querySelector("#samrad")!).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <MeProvider>
          <LanguageProvider i18n={i18n}>
            <RouterProvider router={router} />
          </LanguageProvider>
        </MeProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}

void start();
