/**
 * The drawings of a document, in a small closed vocabulary of shapes. A figure is drawn once, as a scene; HTML, Word and PDF each
 * render the same scene. Lengths are in CSS pixels, the origin is at the top left, y goes down.
 */

/** A drawing of a fixed size. */
export interface Scene {
    readonly width: number;
    readonly height: number;
    /** Says in one sentence what is drawn. */
    readonly title: string;
    /** Says what there is to see, for those who cannot: it is the drawing's alternative text. */
    readonly description: string;
    readonly shapes: readonly Shape[];
}

/**
 * What a colour is for. The palette gives each ink its colour on white paper and on a dark screen. Series inks differ in
 * lightness as well as in hue, and go with a pattern or a label, so that nothing is said by colour alone.
 */
export type Ink =
    | 'none'
    | 'paper'
    | 'panel'
    | 'text'
    | 'text-soft'
    | 'text-on-strong'
    | 'line'
    | 'line-soft'
    | 'accent'
    | 'accent-soft'
    | 'series-1'
    | 'series-2'
    | 'series-3'
    | 'series-4'
    | 'series-5'
    | 'series-6'
    | 'level-1'
    | 'level-2'
    | 'level-3'
    | 'level-4'
    | 'heat-1'
    | 'heat-2'
    | 'heat-3'
    | 'heat-4'
    | 'alert';

/** Marks laid over a filled shape so that it is told apart in black and white. */
export type Pattern = 'hatch' | 'back-hatch' | 'dots' | 'cross';

/** How a line is drawn. */
export type LineStyle = 'solid' | 'dashed' | 'dotted' | 'dash-dot';

/** One shape. */
export type Shape = RectShape | LineShape | PolygonShape | CurveShape | CircleShape | TextShape | GroupShape;

/** A point of a scene. */
export interface Point {
    readonly x: number;
    readonly y: number;
}

/** The line around or along a shape. */
export interface Stroke {
    readonly ink: Ink;
    readonly width: number;
    readonly style?: LineStyle;
}

/** A rectangle, maybe with rounded corners. */
export interface RectShape {
    readonly kind: 'rect';
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly radius?: number;
    readonly fill: Ink;
    readonly pattern?: Pattern;
    readonly stroke?: Stroke;
}

/** Straight segments from point to point. */
export interface LineShape {
    readonly kind: 'line';
    readonly points: readonly Point[];
    readonly stroke: Stroke;
    readonly arrow?: 'end' | 'both';
}

/** A filled outline. */
export interface PolygonShape {
    readonly kind: 'polygon';
    readonly points: readonly Point[];
    readonly fill: Ink;
    readonly pattern?: Pattern;
    readonly stroke?: Stroke;
}

/** A smooth line: a start, then Bézier segments of two control points and an end each. */
export interface CurveShape {
    readonly kind: 'curve';
    readonly start: Point;
    readonly segments: readonly { readonly control1: Point; readonly control2: Point; readonly end: Point }[];
    readonly stroke: Stroke;
}

/** A disc. */
export interface CircleShape {
    readonly kind: 'circle';
    readonly x: number;
    readonly y: number;
    readonly radius: number;
    readonly fill: Ink;
    readonly pattern?: Pattern;
    readonly stroke?: Stroke;
}

/** One line of text. `y` is its baseline. */
export interface TextShape {
    readonly kind: 'text';
    readonly x: number;
    readonly y: number;
    readonly text: string;
    readonly size: number;
    readonly weight?: 'regular' | 'bold';
    readonly anchor?: 'start' | 'middle' | 'end';
    readonly ink: Ink;
    /** Clears the background around the letters, for a label that sits on a line. */
    readonly halo?: boolean;
    /** Turned by this many degrees around its own point, clockwise. */
    readonly rotation?: number;
}

/** Shapes that belong together; they are drawn in order, moved by `dx` and `dy`. */
export interface GroupShape {
    readonly kind: 'group';
    readonly dx?: number;
    readonly dy?: number;
    readonly shapes: readonly Shape[];
}
