import { tmpdir } from "node:os";
import { join } from "node:path";

// Runs keep records in the user's folder for state; those of tests have nothing to do there.
process.env.XDG_STATE_HOME = join(tmpdir(), `clientwright-tests-${process.getuid?.() ?? 0}`);

/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "\\.ts$": ["@swc/jest", { jsc: { target: "es2023", parser: { syntax: "typescript" } }, module: { type: "es6" } }],
  },
  resolver: "<rootDir>/jest.resolver.cjs",
  globalSetup: "<rootDir>/test/buildProgram.ts",
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/generated/dist/", "<rootDir>/.tmp/"],
  // Every core, the one of the runner too: it has next to nothing to do.
  maxWorkers: "100%",
  // Suites leave memory behind, more than a gigabyte after the heaviest, and later ones pay for it; a new worker does not.
  workerIdleMemoryLimit: "600MB",
  testSequencer: "<rootDir>/jest.sequencer.mjs",
  // So that a test that hangs ends. Those that take more than eight seconds on a quiet machine say what they need.
  testTimeout: 20_000,
};
