import { createRootRoute, Outlet } from "@tanstack/react-router";
import { Frame } from "../frame/frame.tsx";
import { allTexts } from "../language/language.tsx";
import { LiveConnection } from "../live/live-connection.tsx";

/** The pages that most people see first: their texts are there already. */
const firstPages = /^\/($|threads\/|discussions(\/[^/]+(\/new)?)?\/?$)/;

export const Route = createRootRoute({
  beforeLoad: ({ location }) => (firstPages.test(location.pathname) ? undefined : allTexts()),
  component: () => (
    <Frame>
      <LiveConnection />
      <Outlet />
    </Frame>
  ),
});
