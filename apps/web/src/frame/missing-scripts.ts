import { connectionNow } from "./connection.ts";

const isCutOff = () => !navigator.onLine || connectionNow() === "offline";

/**
 * Tells the error of a script that did not come while there was no network from others of its kind: for those the router
 * loads the document anew, since a newer version may have replaced the script. Without a network nothing would be left.
 */
export function keepPageWithoutNetwork() {
  addEventListener("vite:preloadError", ({ payload }) => {
    if (isCutOff()) payload.message = `Cut off: ${payload.message}`;
  });
}

/** As browsers say that a script did not come. */
const missing = /dynamically imported module|Importing a module script failed/;

/** Whether something could not be shown since a script did not come. */
export const isMissingScript = (error: unknown) => error instanceof Error && missing.test(error.message);

/** Loads the document anew as soon as the server answers: browsers, and the router, do not ask for a missing script again. */
export async function loadAnew() {
  const answer = await fetch("/readyz").catch(() => undefined);
  if (answer?.ok) location.reload();
}
