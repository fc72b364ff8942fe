// The measures of a drawing, in its own units.

export const BOX = { width: 132, height: 86 };
export const MARGIN = 22; // left and right of a drawing
export const EDGE = 14; // above and below it
export const TITLE = 40; // for the title of an open group

// How far a box reaches beyond its own height.
export const NAMED = 28; // up, with its name above it
export const LEAF = 2; // up, with its name in it
export const BELOW = 24; // down
export const DUMMY = 9; // both ways, from the middle of a long edge

// Labels of edges: a stack left of their target, or each in the middle of its edge.
export const STACK = 28; // from one in a stack to the next
export const LEAD = 112; // the room of a stack
export const LABEL = 40; // from where an edge arrives to the middle of its label
export const HALF = 38; // from there to where it ends, and the edge may bend
export const CROWD = 3; // a larger stack is so dense that its edges bend behind it, and takes …
export const BEHIND = 28; // … so much more room
export const APART = 74; // how far apart the first and the last of a small stack stand
export const LABELS = 8; // more edges than this into one box go without labels
export const ACROSS = 118; // the gap between layers where labels stand in the middle of short edges
export const CLEAR = 18; // how near an edge may come to the middle of another's label

// Where edges arrive at a box.
export const PORT = 14; // how far left of a node: at its badge
export const SPREAD = 10; // how far apart two of them are at most
export const ROOM = 26; // for all of a node's; a closed group's have its height but for twice its corners
export const CORNER = 10;

// Room for bends in a gap: a share of the height that they climb, within limits.
export const STEEP = 0.25;
export const NARROWEST = 44;
export const WIDEST = 120;
