// The door of the charts engine.
export { type Across, type Chart, chartOf, type Line, type Shape } from './chart.ts';
export { pngOf } from './png.ts';
export { shapesOf } from './shapes.ts';
export type { Look, Sheet } from './sheet.ts';
export { svgOf } from './svg.ts';
