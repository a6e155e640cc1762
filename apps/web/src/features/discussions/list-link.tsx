import { Link, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { FilterSearch } from "./thread-filter.ts";

type Props = FilterSearch & {
  /** Without it the link leads to the threads of all spaces. */
  spaceSlug?: string | undefined;
  /** The filter is part of what makes the link the current one. */
  byFilter?: boolean;
  children: ReactNode;
};

/** Leads to a list of threads. */
export function ListLink({ spaceSlug, filter, concept, byFilter = false, children }: Props) {
  const { cites } = useSearch({ strict: false });
  const search: FilterSearch = {
    ...(filter && filter !== "all" && { filter }),
    ...(concept && { concept }),
    ...(byFilter && cites && { cites }),
  };
  const activeOptions = { exact: true, includeSearch: byFilter };
  if (!spaceSlug)
    return (
      <Link to="/discussions" search={search} activeOptions={activeOptions} resetScroll={!byFilter}>
        {children}
      </Link>
    );
  return (
    <Link
      to="/discussions/$spaceSlug"
      params={{ spaceSlug }}
      search={search}
      activeOptions={activeOptions}
      resetScroll={!byFilter}
    >
      {children}
    </Link>
  );
}
