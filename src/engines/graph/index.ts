// The door of the graph engine.
export {
  type Days,
  type Forecast,
  forecast,
  forecaster,
  type Swing,
  type Task,
} from './forecast.ts';
export { type Drawing, type Line, laidOut, type Placed } from './layout.ts';
export { orderOf } from './order.ts';
