// Bundles src/ into dist/: `npm run build` after a change in src/. The result is committed.
import { readFileSync } from "node:fs";
import { build, transform } from "esbuild";

/** The licence of what is bundled travels with it, into every exported file. */
const NOTICE = `/*! QR codes by lean-qr:\n${readFileSync("node_modules/lean-qr/LICENSE", "utf-8")}*/`;

/** Styles travel as text inside the module: without their comments and spaces. */
const styles = {
  name: "styles",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, "utf-8"), { loader: "css", minify: true, charset: "utf8" });
      return { contents: code, loader: "text" };
    });
  },
};

const common = {
  outdir: process.argv[2] ?? "dist",
  bundle: true,
  target: "es2019", // Panel rewrites ?? and ?. in what it loads, and trips over minified ones
  minify: true,
  charset: "utf8",
  legalComments: "none",
};

await build({
  ...common,
  entryPoints: ["src/explorer.js", "src/host.js"],
  format: "esm",
  banner: { js: NOTICE },
  plugins: [styles],
});

// What only an exported lesson with a typed expression carries.
await build({ ...common, entryPoints: { typing: "src/offline/index.js" }, format: "iife" });
