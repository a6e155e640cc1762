import { createRootRoute, Outlet } from "@tanstack/react-router";
import { Frame } from "../frame/frame.tsx";
import { LiveConnection } from "../live/live-connection.tsx";

export const Route = createRootRoute({
  component: () => (
    <Frame>
      <LiveConnection />
      <Outlet />
    </Frame>
  ),
});
