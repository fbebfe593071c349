import { defineConfig } from "clientwright";

export default defineConfig({
  output: "generated",
  package: {
    name: "@clientwright/apis",
    version: "0.1.0",
    description: "Typed clients of the Contextual AI and NetBird APIs.",
  },
  apis: [
    {
      name: "contextual",
      input: "specs/contextual.yaml",
      pull: { from: ["specs/pages/contextual.md"] },
      outputs: ["paths"],
    },
    { name: "netbird", input: "specs/netbird.json", pull: { from: ["specs/pages/netbird.mdx"] }, outputs: ["paths"] },
  ],
});
