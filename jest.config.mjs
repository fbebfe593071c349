/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "\\.ts$": ["@swc/jest", { jsc: { target: "es2023", parser: { syntax: "typescript" } }, module: { type: "es6" } }],
  },
  resolver: "<rootDir>/jest.resolver.cjs",
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/generated/dist/", "<rootDir>/.tmp/"],
  // Every core, the one of the runner too: it has next to nothing to do.
  maxWorkers: "100%",
  testTimeout: 120_000,
};
