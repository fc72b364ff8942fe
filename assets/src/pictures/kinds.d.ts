/** What the build makes of the files in kinds/: what each exports by default, by its kind. */
declare module "pictures:kinds" {
  const kinds: Record<string, import("./registry.js").Kind>;
  export default kinds;
}
