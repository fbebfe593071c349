import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: [
      "dist/",
      "generated/dist/",
      "node_modules/",
      "templates/package/",
      "templates/skeleton/paths.ts",
      "test/golden/*/output/",
      "test/compile/mistake.ts",
      "test/compile/schemaValues.ts",
      "test/compile/openapiFetch.ts",
      ".tmp/",
    ],
  },
  {
    files: ["generator/**/*.ts", "templates/**/*.ts", "test/**/*.ts", "bench/**/*.ts", "*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      complexity: ["error", 12],
      eqeqeq: "error",
      "max-depth": ["error", 3],
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 40, skipBlankLines: true, skipComments: true }],
      "max-params": ["error", 4],
      "no-restricted-syntax": [
        "error",
        {
          selector: "ClassDeclaration[superClass]:not([superClass.name='Error'])",
          message: "No inheritance: use a union by `kind`.",
        },
        {
          selector: "CallExpression[callee.property.name='localeCompare']",
          message: "Output must not depend on the locale: compare with `<`.",
        },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ["test/**/*.ts"],
    rules: { "max-lines-per-function": "off", "max-lines": "off" },
  },
  {
    // Each line pins what the compiler says of it; none is ever run.
    files: ["test/compile/misuse.ts", "test/compile/misuseOfGoldens.ts"],
    rules: {
      "@typescript-eslint/no-meaningless-void-operator": "off",
      "@typescript-eslint/no-unused-expressions": "off",
    },
  },
  {
    files: ["generator/**/*.ts"],
    ignores: ["generator/cli/**"],
    rules: {
      "no-restricted-globals": ["error", { name: "process", message: "Only generator/cli may look at the process." }],
      "no-console": "error",
    },
  },
  {
    // The classes of ts-morph stand for interfaces that the rule cannot see through.
    files: ["generator/skeleton/**/*.ts"],
    rules: { "@typescript-eslint/no-unsafe-class-instance-assignment": "off" },
  },
  {
    // What users get: no `any` may reach them.
    files: ["generated/**/*.ts"],
    extends: [tseslint.configs.base],
    linterOptions: { reportUnusedDisableDirectives: "off" },
    rules: { "@typescript-eslint/no-explicit-any": "error" },
  },
);
