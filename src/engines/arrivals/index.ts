// The door of the arrivals engine.
export { type Basis, type Forecast, forecast } from './forecast.ts';
export { type Hindcast, type HindcastCase, hindcast } from './hindcast.ts';
export type { History, Track, TrackStep } from './tracks.ts';
