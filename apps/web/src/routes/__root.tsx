import { createRootRoute, type ErrorComponentProps, Outlet } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { ErrorPage } from "../features/problems/error-page.tsx";
import { Frame } from "../frame/frame.tsx";
import { isMissingScript } from "../frame/missing-scripts.ts";
import { allTexts } from "../language/language.tsx";
import { LiveConnection } from "../live/live-connection.tsx";

/** The pages that most people see first: their texts are there already. */
const firstPages = /^\/($|threads\/|discussions(\/[^/]+(\/new)?)?\/?$)/;

function Framed({ children }: { children: ReactNode }) {
  return (
    <Frame>
      <LiveConnection />
      {children}
    </Frame>
  );
}

/** The frame stands where texts did not come, unless the frame itself is what fails. */
function RootError(props: ErrorComponentProps) {
  const page = <ErrorPage {...props} />;
  return isMissingScript(props.error) ? <Framed>{page}</Framed> : page;
}

export const Route = createRootRoute({
  beforeLoad: ({ location }) => (firstPages.test(location.pathname) ? undefined : allTexts()),
  errorComponent: RootError,
  component: () => (
    <Framed>
      <Outlet />
    </Framed>
  ),
});
