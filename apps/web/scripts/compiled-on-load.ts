import type { Plugin, Rolldown } from "vite";

/** Has to be the first line. */
const calledOnLoad = "//# allFunctionsCalledOnLoad\n";

const isPage = ({ isEntry, name, facadeModuleId }: Rolldown.OutputChunk) =>
  isEntry || name === "react" || Boolean(facadeModuleId?.endsWith("?tsr-split=component"));

/**
 * Says that what is called while a page is put together is to be compiled as it comes down, beside whatever else the page
 * does, and not one function after the other as they are called. Engines that do not know of it read on.
 */
export function compiledOnLoad(): Plugin {
  return {
    name: "samrad:compiled-on-load",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        for (const output of Object.values(bundle))
          if (output.type === "chunk" && isPage(output)) output.code = calledOnLoad + output.code;
      },
    },
  };
}
