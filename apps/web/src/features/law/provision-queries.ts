import { queryClient, trpc } from "../../trpc.ts";

export const actsOptions = () => trpc.provision.acts.queryOptions();

export const provisionOptions = (key: string) => trpc.provision.get.queryOptions({ key });

/** Begins to read what the page of a provision shows. */
export const prefetchProvision = (key: string): Promise<unknown> => queryClient.prefetchQuery(provisionOptions(key));
