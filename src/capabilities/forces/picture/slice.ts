// The picture of the mission in time: views and rules of one slice of forces.
import type { Slice } from '../../../acts/index.ts';
import { policy } from './policy.ts';
import { pictureFile } from './views/file.ts';
import { listGaps } from './views/gaps.ts';
import { showPicture } from './views/picture.ts';

export const pictureSlice: Slice = { views: [showPicture, pictureFile, listGaps], policy };
