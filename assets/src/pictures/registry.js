// All kinds of picture. Nobody lists them: the build finds each file in kinds/, which exports what it draws and its styles.

import kinds from "pictures:kinds"; // made by build.mjs

/**
 * What a kind of picture exports by default, from kinds/NAME.js or kinds/NAME/NAME.js. Its kind in the scene is that name,
 * in camel case; a class of that kind in app/pictures says what `described` holds.
 *
 * @typedef {object} Kind
 * @property {(described: object, scene: object, lesson?: object) => Picture} view on the home page there is no lesson
 * @property {string} [styles]
 */

/**
 * A picture on the page.
 *
 * @typedef {object} Picture
 * @property {Element} element
 * @property {(state: {inputs: object, result: object, touched: string}) => void} paint shows these numbers
 * @property {() => void} [onCommit] a slider, box or button was let go
 * @property {() => void} [rest] the picture goes out of sight
 * @property {() => void} [stop] the picture goes for good
 */

/**
 * The picture that an entry of the scene describes.
 *
 * @param {{kind: string}} described
 * @param {any} scene
 * @param {Record<string, any>} [lesson] {state, commit, programs, …}, where the picture may do more than show
 * @returns {Picture}
 */
export const pictureView = (described, scene, lesson) => kinds[described.kind].view(described, scene, lesson);

/** The styles of all kinds. */
export const pictureStyles = Object.values(kinds).map(({ styles = "" }) => styles).join("\n");
