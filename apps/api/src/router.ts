import { router } from "./trpc.ts";

/** Every procedure, by noun and verb. */
export const appRouter = router({});

export type AppRouter = typeof appRouter;
