/** How large drawings are on a page. */
import type { Figure } from '../../document/nodes.js';

/** The height left for a drawing under its caption, in points. */
const TALLEST = 560;
const PIXEL = 0.75;

/** The width of a drawing, in a width of so many points. */
export function drawnWidth({ scene }: Figure, width: number): number {
    return Math.min(scene.width * PIXEL, width, TALLEST * scene.width / scene.height);
}

/** Whether a drawing is too wide for an upright page. */
export function asksToLieDown({ scene }: Figure, upright: number): boolean {
    const width = scene.width * PIXEL;
    return width > upright * 1.45 && width / scene.height > 1.25;
}
