// Bundles src/ into dist/: `npm run build` after a change in src/. The result is committed.
import { build } from "esbuild";

await build({
  entryPoints: ["src/explorer.js", "src/host.js"],
  outdir: process.argv[2] ?? "dist",
  bundle: true,
  format: "esm",
  target: "es2019", // Panel rewrites ?? and ?. in what it loads, and trips over minified ones
  minify: true,
  charset: "utf8",
  legalComments: "none",
  loader: { ".css": "text" },
});
