// Bundles src/ into dist/: `npm run build` after a change in src/. The result is committed.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
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

/** The kinds of picture, found in their folder: by kind, the file NAME.js or NAME/NAME.js. */
const KINDS = Object.fromEntries(readdirSync("src/pictures/kinds", { withFileTypes: true }).sort((one, two) => (one.name < two.name ? -1 : 1))
  .map((entry) => [entry.isDirectory() ? entry.name : entry.name.replace(/\.js$/, ""), entry.isDirectory() ? `${entry.name}/${entry.name}.js` : entry.name])
  .map(([name, file]) => [name.replace(/_(.)/g, (_, letter) => letter.toUpperCase()), file]));

const ALL = Object.keys(KINDS);

/** Whether a kind draws with Bokeh. */
const plots = (kind) => readFileSync(`src/pictures/kinds/${KINDS[kind]}`, "utf-8").includes('/bokeh.js"');

/** The module "pictures:kinds": what the files of these kinds export, by kind. */
const kinds = (names) => ({
  name: "kinds",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^pictures:kinds$/ }, ({ path }) => ({ path, namespace: "kinds" }));
    onLoad({ filter: /.*/, namespace: "kinds" }, () => ({
      contents: [
        ...names.map((kind) => `import ${kind} from "./src/pictures/kinds/${KINDS[kind]}";`),
        `export default { ${names.join(", ")} };`,
      ].join("\n"),
      resolveDir: process.cwd(),
    }));
  },
});

const outdir = process.argv[2] ?? "dist";
mkdirSync(outdir, { recursive: true });
writeFileSync(`${outdir}/pictures.json`, `${JSON.stringify(ALL)}\n`); // which kinds Python may ask for

const common = {
  outdir,
  bundle: true,
  minify: true,
  charset: "utf8",
  legalComments: "none",
  tsconfigRaw: {}, // tsconfig.json is the type checker's alone
};

const frontEnd = (names) => ({ ...common, format: "esm", banner: { js: NOTICE }, plugins: [styles, kinds(names)] });
const ANY = "es2020"; // what every browser knows that can unpack an exported file

// Panel rewrites ?? and ?. in what it loads, and trips over minified ones.
await build({ ...frontEnd(ALL), entryPoints: ["src/explorer.js"], target: "es2019" });
// An exported lesson without plots carries no kind that draws them.
await build({ ...frontEnd(ALL.filter((kind) => !plots(kind))), entryPoints: ["src/host.js"], target: ANY });
await build({ ...frontEnd(ALL), entryPoints: { host_with_plots: "src/host.js" }, target: ANY });

// What only an exported lesson with a typed expression carries.
await build({ ...common, entryPoints: { typing: "src/offline/index.js" }, format: "iife", target: ANY });
